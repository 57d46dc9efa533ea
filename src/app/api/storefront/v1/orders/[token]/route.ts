import { getOrderCall } from '@/features/orders/order.api'
import { apiResource } from '@/features/stores/api-resource'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiResource(getOrderCall)
