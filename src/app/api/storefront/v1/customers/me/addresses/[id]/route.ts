import { replaceAddressCall, removeAddressCall } from '@/features/customers/customer.api'
import { apiResource } from '@/features/stores/api-resource'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiResource(replaceAddressCall, removeAddressCall)
