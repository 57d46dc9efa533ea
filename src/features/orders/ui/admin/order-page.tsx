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
import { ordersPanel } from '../../panel-texts'
import type { InPanelLanguage } from '@/shared/panel-texts'

export type OrderPageProps = DocumentViewServerProps & {
  /** The parts of the higher feature fulfillment: its button, and the parcels shipped so far. */
  readonly shipping: (
    order: StaffOrderView,
    shown: { readonly timeZone: string; readonly reader: InPanelLanguage },
  ) => { readonly button: ReactNode; readonly parcels: ReactNode }
}

/**
 * The page of one order: its state, the next actions as buttons, and its timeline. No data of an order can be edited.
 * The view has checked that the reader may see the document.
 */
export async function OrderPage({ doc, initPageResult, shipping }: OrderPageProps) {
  const { req } = initPageResult
  const t = ordersPanel.for(req)
  const store = typeof doc['store'] === 'string' ? await findStoreById(doc['store']) : null
  const ctx: Context | null = store && { payload: req.payload, req, store, clock: systemClock }
  const order = ctx && (await findOrderForStaff(ctx, String(doc['id'])))
  if (!ctx || !order) return <p className="fm-page">{t('page.missing')}</p>
  const names = await staffNames(
    ctx,
    order.timeline.map(({ staffId }) => staffId),
  )
  const language = isLocale(order.locale) ? localeEntry(order.locale).name : order.locale
  const { button, parcels } = shipping(order, { timeZone: ctx.store.timeZone, reader: req })
  return (
    <div className="fm-page">
      <SetStepNav nav={[{ label: t('orders.many'), url: '/admin/collections/orders' }, { label: order.number }]} />
      <header className="fm-page__head">
        <div>
          <h1>{t('page.title', { number: order.number })}</h1>
          <p className="fm-soft">
            <StoreTime at={order.createdAt} timeZone={ctx.store.timeZone} reader={req} /> · {ctx.store.name} ·{' '}
            {t('page.language', { language })}
          </p>
          <OrderBadges order={order} reader={req} />
        </div>
        <OrderActions order={order} fulfillButton={button} reader={req} />
      </header>
      <div className="fm-columns">
        <div>
          <OrderItems order={order} reader={req} />
          {parcels}
          <OrderPayments order={order} reader={req} />
          <OrderTimeline order={order} names={names} timeZone={ctx.store.timeZone} reader={req} />
        </div>
        <OrderCustomer order={order} origin={ctx.store.origin} timeZone={ctx.store.timeZone} reader={req} />
      </div>
    </div>
  )
}
