import { requestedStore } from '@/features/stores/store-request'
import { createApi } from '@/platform/http/create-api'

import { operations } from '../../operations'

/** All addresses of the Storefront API, also unknown ones, which Payload's own API would answer otherwise. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = createApi(operations, requestedStore)
