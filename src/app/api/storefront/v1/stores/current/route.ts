import { getStoreCall } from '@/features/stores/store.api'
import { apiResource } from '@/features/stores/api-resource'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiResource(getStoreCall)
