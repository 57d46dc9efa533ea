import { stripe } from './stripe'

import type { StartedOrderPayment } from '@/features/checkout/pay-order'

import { paylink } from './paylink'

/** The provider's id of the payment that was started. */
export const linkOf = ({ payment }: StartedOrderPayment) => payment.redirectUrl?.split('/').at(-1) ?? ''
export const intentOf = ({ payment }: StartedOrderPayment) => payment['clientSecret']?.split('_secret_')[0] ?? ''

/** The attempts of an order that can be paid at their providers. */
export async function payable({ id }: { id: string }): Promise<number> {
  const links = [...paylink.links.values()].filter((link) => link.order === id && link.status === 'open')
  const { data } = await stripe.paymentIntents.list({ limit: 100 })
  return (
    links.length + data.filter(({ metadata, status }) => metadata['order'] === id && /^requires/.test(status)).length
  )
}
