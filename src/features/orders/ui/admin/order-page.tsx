import { SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { staffNames } from '@/features/staff/staff.queries'
import { findStoreById } from '@/features/stores/store-directory'
import type { Context } from '@/platform/context'
import { systemClock } from '@/shared/clock'
import { isLocale, localeEntry } from '@/shared/locales'
import { StoreTime } from '@/ui/admin/store-time'

import { findOrderForStaff, type StaffOrderView } from '../../order.queries'
import { OrderActions } from './order-actions'
import { OrderBadges } from './order-badges'
import { OrderCustomer } from './order-customer'
import { OrderItems } from './order-items'
import { OrderPayments } from './order-payments'
import { OrderTimeline } from './order-timeline'

export type OrderPageProps = DocumentViewServerProps & {
  /** The parts of the higher feature fulfillment: its button, and the parcels shipped so far. */
  readonly shipping: (
    order: StaffOrderView,
    timeZone: string,
  ) => { readonly button: ReactNode; readonly parcels: ReactNode }
}

/**
 * The page of one order: its state, the next actions as buttons, and its timeline. No data of an order can be edited.
 * The view has checked that the reader may see the document.
 */
export async function OrderPage({ doc, initPageResult, shipping }: OrderPageProps) {
  const { req } = initPageResult
  const store = typeof doc['store'] === 'string' ? await findStoreById(doc['store']) : null
  const ctx: Context | null = store && { payload: req.payload, req, store, clock: systemClock }
  const order = ctx && (await findOrderForStaff(ctx, String(doc['id'])))
  if (!ctx || !order) return <p className="fm-page">This order does not exist.</p>
  const names = await staffNames(
    ctx,
    order.timeline.map(({ staffId }) => staffId),
  )
  const language = isLocale(order.locale) ? localeEntry(order.locale).name : order.locale
  const { button, parcels } = shipping(order, ctx.store.timeZone)
  return (
    <div className="fm-page">
      <SetStepNav nav={[{ label: 'Orders', url: '/admin/collections/orders' }, { label: order.number }]} />
      <header className="fm-page__head">
        <div>
          <h1>Order {order.number}</h1>
          <p className="fm-soft">
            <StoreTime at={order.createdAt} timeZone={ctx.store.timeZone} /> · {ctx.store.name} · in {language}
          </p>
          <OrderBadges order={order} />
        </div>
        <OrderActions order={order} fulfillButton={button} />
      </header>
      <div className="fm-columns">
        <div>
          <OrderItems order={order} />
          {parcels}
          <OrderPayments order={order} />
          <OrderTimeline order={order} names={names} timeZone={ctx.store.timeZone} />
        </div>
        <OrderCustomer order={order} origin={ctx.store.origin} timeZone={ctx.store.timeZone} />
      </div>
    </div>
  )
}
