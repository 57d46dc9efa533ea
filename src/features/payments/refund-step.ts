import type { Payment } from './domain/payment'
import { findProvider } from './providers'

/** Every refund of a payment must be a multiple of this, in minor units of its currency. */
export const refundStepOf = ({ provider, currency }: Payment): number =>
  findProvider(provider)?.limits(currency).step ?? 1
