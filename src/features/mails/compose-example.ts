import { renderAccountMail } from '@/features/customers/mails/send-account-mail'
import { shippedMail } from '@/features/fulfillment/mails/shipped-mail'
import type { OrderView } from '@/features/orders/domain/order-view'
import { confirmationMail } from '@/features/orders/mails/confirmation-mail'
import type { MailedOrder } from '@/features/orders/mails/mailed-order'
import { forStaff, newOrderMail } from '@/features/orders/mails/new-order-mail'
import { renderOrderMail, type OrderMail } from '@/features/orders/mails/send-order-mail'
import {
  canceledMail,
  paymentDueMail,
  paymentReceivedMail,
  paymentRefundedMail,
  refundedMail,
  restCanceledMail,
} from '@/features/orders/mails/short-mails'
import { fillInstructions } from '@/features/orders/order-words'
import { orderTexts } from '@/features/orders/texts'
import { paymentMethods } from '@/features/payments/payment-methods'
import { providerName } from '@/features/payments/provider-name'
import { onlineProviderIds } from '@/features/payments/providers'
import { localizedPath } from '@/features/stores/domain/locale-path'
import { mailBrand } from '@/features/stores/mail-brand.queries'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import type { Locale } from '@/shared/locales'

import type { MailTemplate } from './domain/mail-templates'
import { sampleOrder, sampleParcel, type SampleWishes } from './sample-order'

/** A mail as a reader would get it, with the store's name and theme and a made-up order. */
export interface ExampleMail {
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly fromName: string
  readonly replyTo: string
}

/** An example of the template in the context's store and language. */
export async function composeExample(ctx: Context, template: MailTemplate): Promise<ExampleMail> {
  const address = ctx.store.origin + localizedPath(ctx.store, localeOf(ctx), '/account/sign-in')
  switch (template) {
    case 'verify_email':
    case 'reset_password':
    case 'already_registered':
      return renderAccountMail(ctx, { kind: template, url: address, name: 'Ada Example' })
    case 'confirmation_card':
      return orderExample(ctx, { payment: 'card' }, (mailed) => confirmationMail(mailed))
    case 'confirmation_transfer':
      return orderExample(ctx, { payment: 'transfer' }, (mailed) => confirmationMail(mailed))
    case 'confirmation_downloads':
      return orderExample(ctx, { payment: 'card', isDigital: true }, (mailed) => confirmationMail(mailed))
    case 'payment_due':
      return orderExample(ctx, { payment: 'transfer' }, paymentDueMail)
    case 'transfer_expired':
      return orderExample(ctx, { payment: 'transfer', isCanceled: true }, canceledMail)
    case 'new_order':
      return orderExample(ctx, { payment: 'transfer', isForStaff: true }, (mailed) => newOrderMail(mailed, 'example'))
    case 'payment_received':
      return orderExample(ctx, { payment: 'card' }, paymentReceivedMail)
    case 'shipped':
      return orderExample(ctx, { payment: 'card', sent: 'all' }, (mailed) =>
        shippedMail(mailed, parcelOf(mailed.order)),
      )
    case 'shipped_part':
      return orderExample(ctx, { payment: 'card', sent: 'part' }, (mailed) =>
        shippedMail(mailed, parcelOf(mailed.order)),
      )
    case 'canceled':
      return orderExample(ctx, { payment: 'card', isCanceled: true }, canceledMail)
    case 'rest_canceled':
      return orderExample(ctx, { payment: 'card', sent: 'part', isRestCanceled: true }, restCanceledMail)
    case 'refunded':
      return orderExample(ctx, { payment: 'card' }, (mailed) =>
        refundedMail(mailed, { refundId: 'example', amount: mailed.order.total.amount }),
      )
    case 'sent_back_out_of_stock':
      return sentBackExample(ctx, 'out_of_stock')
    case 'sent_back_order_canceled':
      return sentBackExample(ctx, 'order_canceled')
    case 'sent_back_paid_twice':
      return sentBackExample(ctx, 'paid_twice')
    case 'sent_back_overpaid':
      return sentBackExample(ctx, 'overpaid')
  }
}

const parcelOf = ({ fulfillments }: OrderView) => fulfillments[0] ?? sampleParcel([])

const sentBackExample = (ctx: Context, reason: Parameters<typeof paymentRefundedMail>[1]['reason']) =>
  orderExample(ctx, { payment: 'card', isCanceled: true }, (mailed) => {
    const { id: orderId, total } = mailed.order
    return paymentRefundedMail(mailed, { orderId, storeId: ctx.store.id, amount: total.amount, reason })
  })

async function orderExample(
  ctx: Context,
  wishes: Pick<SampleWishes, 'payment' | 'isDigital' | 'sent' | 'isCanceled' | 'isRestCanceled'> & {
    readonly isForStaff?: boolean
  },
  describe: (mailed: MailedOrder) => OrderMail,
): Promise<ExampleMail> {
  const { store } = ctx
  const locale = localeOf(ctx)
  const t = orderTexts(locale)
  const { defaultCurrency: currency, taxInclusive } = store
  const order = sampleOrder({
    ...wishes,
    online: sampleProvider(locale),
    consent: t('consent.text'),
    locale,
    currency,
    taxInclusive,
  })
  const brand = await mailBrand(ctx, t('mail.reason', { store: store.name }))
  const orderUrl = store.origin + localizedPath(store, locale, '/order/example')
  const ordered = { ctx, order: await withInstructions(ctx, order), locale, t, brand, orderUrl }
  const mailed = wishes.isForStaff ? await forStaff(ordered) : ordered
  const mail = describe(mailed)
  const rendered = await renderOrderMail(mailed, mail)
  return { ...rendered, subject: mail.subject, fromName: mailed.brand.name, replyTo: brand.email }
}

/** The first provider to pay online, for examples of paid orders. */
function sampleProvider(locale: Locale): SampleWishes['online'] {
  const id = onlineProviderIds()[0] ?? ''
  return { id, name: providerName(id, locale) }
}

/** Adds the store's own payment instructions to the order, because editors want to check them in the mail. */
async function withInstructions(ctx: Context, order: OrderView): Promise<OrderView> {
  const { payment } = order
  if (payment?.provider !== 'manual') return order
  const { manual } = await paymentMethods(ctx)
  const method = manual.find(({ instructions }) => instructions !== null) ?? manual[0]
  const instructions = method?.instructions
    ? fillInstructions(method.instructions, order, { locale: localeOf(ctx), timeZone: ctx.store.timeZone })
    : null
  return { ...order, payment: { ...payment, name: method?.name ?? null, instructions } }
}
