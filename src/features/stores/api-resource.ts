import type { Operation } from '@/platform/http/operation'
import { createResource, type Handlers } from '@/platform/http/serve'

import { requestedStore } from './store-request'

/** The route handlers of one address of the Storefront API: `export const { GET, … } = apiResource(findCart)`. */
export const apiResource = (...operations: readonly Operation[]): Handlers => createResource(operations, requestedStore)
