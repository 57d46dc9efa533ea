import { readyProviders } from './providers'

/** Whether some provider can be paid online. Without keys no store offers it. */
export const takesOnlinePayments = (): boolean => readyProviders().length > 0
