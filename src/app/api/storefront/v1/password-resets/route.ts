import { requestResetCall, resetPasswordCall } from '@/features/customers/account.api'
import { apiResource } from '@/features/stores/api-resource'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiResource(requestResetCall, resetPasswordCall)
