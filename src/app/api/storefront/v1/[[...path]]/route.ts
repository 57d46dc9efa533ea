import { createApi } from '@/platform/http/create-api'

import { findAddress } from '../../addresses'

/**
 * The calls of the Storefront API that were not answered ahead of Next (`boot.ts`): all of them in development and with
 * READY_ANSWERS=off, else those without an operation. Without this route, Payload's own API would answer these.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = createApi(findAddress)
