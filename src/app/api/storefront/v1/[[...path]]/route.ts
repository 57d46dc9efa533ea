import { requestedStore } from '@/features/stores/store-request'
import { createApi } from '@/platform/http/create-api'

import { operations } from '../../operations'

/** Every call of the Storefront API. Without this route, Payload's own API would answer addresses that it does not have. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = createApi(operations, requestedStore)
