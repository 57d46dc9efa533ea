import type { ReactNode } from 'react'

import { formatDate } from '@/shared/date-format'
import { Alert } from '@/ui/alert'
import { ButtonLink } from '@/ui/button'
import { Heading } from '@/ui/heading'

import { OrderFacts, OrderLines, OrderTotals, type OrderDetailsProps } from './order-details'
import { OrderDownloads, OrderParcels } from './order-parcels'
import { OrderTimeline } from './order-timeline'

type OrderPageProps = OrderDetailsProps & {
  /** Just bought: thanks first. */
  readonly isNew?: boolean
  readonly contactEmail: string
  /** The form to pay online what is due; without one, an unpaid order leads to the checkout. */
  readonly pay?: ReactNode
  /** Below the rest, such as an offer to open an account. */
  readonly children?: ReactNode
}

/** An order as its buyer sees it: what happens next on top, then everything about it. */
export function OrderPage({ isNew = false, contactEmail, pay, children, ...props }: OrderPageProps) {
  const { order, t, locale, href, timeZone } = props
  const { number, nextStep } = order
  const isUnpaid = nextStep === 'pay' || nextStep === 'pay_again'
  const isThanked = isNew && !isUnpaid && order.status !== 'canceled'
  const next = (
    <>
      <p className="text-lg text-ink-soft">
        {t(`next.${nextStep}.text`)}
        {order.payBy !== null && ` ${t('page.payBy', { date: formatDate(order.payBy, { locale, timeZone }) })}`}
      </p>
      {isUnpaid && !pay && (
        <ButtonLink href={href('/checkout')} data-native>
          {t('page.pay')}
        </ButtonLink>
      )}
    </>
  )
  return (
    <div className="grid gap-12">
      <header className="grid max-w-prose justify-items-start gap-3">
        <p className="ui-eyebrow">
          {t('number', { number })} · {t('page.placedOn', { date: formatDate(order.createdAt, { locale, timeZone }) })}
        </p>
        <Heading level={1} size="xl">
          {isThanked ? t('thanks.title') : t(`next.${nextStep}.title`)}
        </Heading>
        {isThanked && <p className="text-lg">{t('thanks.text', { email: order.email })}</p>}
        {next}
      </header>
      <div className="grid items-start gap-x-20 gap-y-12 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <div className="grid gap-10">
          {order.payment?.instructions && order.paymentStatus === 'unpaid' && order.status !== 'canceled' && (
            <Alert tone="info" title={t('page.instructions')}>
              <p className="whitespace-pre-line">{order.payment.instructions}</p>
            </Alert>
          )}
          {pay && <section>{pay}</section>}
          {order.downloads.length > 0 && (
            <Part title={t('page.downloads')}>
              <OrderDownloads {...props} />
            </Part>
          )}
          {order.fulfillments.length > 0 && <OrderParcels {...props} />}
          <Part title={t('page.lines')}>
            <OrderLines {...props} />
            <div className="ms-auto mt-4 w-full max-w-sm">
              <OrderTotals {...props} />
            </div>
          </Part>
        </div>
        <div className="grid gap-10">
          <Part title={t('page.progress')}>
            <OrderTimeline order={order} t={t} locale={locale} timeZone={timeZone} />
          </Part>
          <OrderFacts {...props} />
          {children}
          <p className="text-sm text-ink-soft">
            {t('page.contact', { email: contactEmail })} {t('page.bookmark')}
          </p>
        </div>
      </div>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-4 text-xl">{title}</h2>
      {children}
    </section>
  )
}
