import { checkoutCall } from '@/features/checkout/checkout.api'
import { apiResource } from '@/features/stores/api-resource'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiResource(checkoutCall)
