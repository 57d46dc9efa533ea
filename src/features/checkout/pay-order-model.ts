import { duePurchase } from '@/features/orders/due-purchase'
import type { OrderView } from '@/features/orders/domain/order-view'
import { isPayable } from '@/features/orders/domain/payment-window'
import { paymentMethods } from '@/features/payments/payment-methods'
import type { Payer } from '@/features/payments/ui/payment-form-types'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { isZero } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'

import { onlineChoices, type OnlineChoice } from './checkout-model'
import { checkoutTexts } from './texts'

/** The offer to pay an order online, in words. */
export interface PayOrderModel {
  /** The order's secret. */
  readonly token: string
  readonly title: string
  readonly text: string
  readonly button: string
  readonly online: readonly OnlineChoice[]
  readonly payer: Payer
}

/** How the buyer may pay online what is due of an order; null where nothing is, or no provider takes it. */
export async function payOrderModel(ctx: Context, order: OrderView): Promise<PayOrderModel | null> {
  const ageSeconds = (ctx.clock.now().getTime() - Date.parse(order.createdAt)) / 1000
  if (isZero(order.amountDue) || order.isPaidOnDelivery || !isPayable({ ...order, ageSeconds })) return null
  const { online } = await paymentMethods(ctx, duePurchase(order))
  if (online.length === 0) return null
  const locale = localeOf(ctx)
  const t = checkoutTexts(locale)
  const total = formatMoney(order.amountDue, locale)
  return {
    token: order.token,
    title: t('payOrder.title'),
    text: t(order.nextStep === 'transfer_money' ? 'payOrder.transfer' : 'payOrder.text', { total }),
    button: t('payOrder.button', { total }),
    online: onlineChoices(online, order.amountDue, locale),
    payer: payerOf(order),
  }
}

function payerOf({ billingAddress, shippingAddress, email }: OrderView): Payer {
  const { name = '', phone, line1, line2, city, region, postalCode, country } = billingAddress ?? shippingAddress ?? {}
  return {
    name,
    email,
    phone: phone ?? null,
    address: {
      line1: line1 ?? null,
      line2: line2 ?? null,
      city: city ?? null,
      region: region ?? null,
      postalCode: postalCode ?? null,
      country: country ?? null,
    },
  }
}
