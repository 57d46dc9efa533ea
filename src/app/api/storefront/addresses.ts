import { requestedStore } from '@/features/stores/store-request'
import { addressesOf } from '@/platform/http/addresses'

import { operations } from './operations'

/** Finds the call of the Storefront API that has these segments below `/api/storefront/v1`. */
export const findAddress = addressesOf(operations, requestedStore)
