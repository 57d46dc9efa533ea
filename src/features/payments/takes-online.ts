import { readyProviders } from './providers'

/** Whether any online provider has keys; otherwise no store offers online payment. */
export const takesOnlinePayments = (): boolean => readyProviders().length > 0
