import type { Payment } from './domain/payment'
import { findProvider } from './providers'

/** Whether a payment is manual, so that no provider can be queried for it. */
export const isByHand = ({ provider }: Pick<Payment, 'provider'>): boolean => findProvider(provider)?.kind !== 'online'
