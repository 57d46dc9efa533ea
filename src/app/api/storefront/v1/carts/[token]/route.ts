import { getCartCall, setMarketCall } from '@/features/cart/cart.api'
import { apiResource } from '@/features/stores/api-resource'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiResource(getCartCall, setMarketCall)
