import { listCategoriesCall } from '@/features/catalog/catalog.api'
import { apiResource } from '@/features/stores/api-resource'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiResource(listCategoriesCall)
