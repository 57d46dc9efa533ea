import type { Payment } from './domain/payment'
import { findProvider } from './providers'

/** Whether people move the money of a payment, so that no provider can be asked about it. */
export const isByHand = ({ provider }: Pick<Payment, 'provider'>): boolean => findProvider(provider)?.kind !== 'online'
