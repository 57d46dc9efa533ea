import { listMyOrdersCall } from '@/features/orders/customer-orders.api'
import { apiResource } from '@/features/stores/api-resource'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiResource(listMyOrdersCall)
