import { getBrowserStateCall } from '@/features/cart/session.api'
import { apiResource } from '@/features/stores/api-resource'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiResource(getBrowserStateCall)
