import type { ReactNode } from 'react'

import { deliveryDays } from '@/features/pricing/delivery-words'
import type { BillingAddress } from '@/shared/address-format'
import { formatDays } from '@/shared/date-format'
import { isZero } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { StoreTime } from '@/ui/admin/store-time'

import { addressLines } from '../../order-words'
import type { StaffOrderView } from '../../order.queries'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { ordersPanel } from '../../panel-texts'
import { localeEntry, type Locale } from '@/shared/locales'

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
)

const AddressText = ({ address, locale }: { address: BillingAddress; locale: Locale }) => (
  <address>
    {addressLines(address, locale).map((line) => (
      <span key={line}>
        <bdi>{line}</bdi>
      </span>
    ))}
    {address.phone !== undefined && (
      <a href={`tel:${address.phone}`}>
        <bdi>{address.phone}</bdi>
      </a>
    )}
  </address>
)

const isSame = (a: BillingAddress | null, b: BillingAddress | null) => JSON.stringify(a) === JSON.stringify(b)

interface OrderCustomerProps {
  readonly order: StaffOrderView
  readonly origin: string
  readonly timeZone: string
  readonly reader: InPanelLanguage
}

/** The buyer, the addresses, and the link to the buyer's page. */
export function OrderCustomer({ order, origin, timeZone, reader }: OrderCustomerProps) {
  const t = ordersPanel.for(reader)
  const locale = panelLanguage(reader)
  const { shippingAddress, billingAddress, shippingLine, withdrawalConsent, customerId } = order
  return (
    <aside className="fm-panel fm-facts">
      <Fact title={t('customer.title')}>
        <p>{shippingAddress?.name ?? billingAddress?.name}</p>
        <p>
          <a
            href={`mailto:${order.email}?subject=${encodeURIComponent(t('customer.subject', { number: order.number }))}`}
          >
            {order.email}
          </a>
        </p>
        <p className="fm-soft">
          {customerId === null ? (
            t('customer.guest')
          ) : (
            <a href={`/admin/collections/customers/${customerId}`}>{t('customer.account')}</a>
          )}
          {' · '}
          <a href={`/admin/collections/orders?search=${encodeURIComponent(order.email)}`}>{t('customer.orders')}</a>
        </p>
      </Fact>
      {shippingAddress && (
        <Fact title={t('customer.deliveryAddress')}>
          <AddressText address={shippingAddress} locale={locale} />
        </Fact>
      )}
      {shippingLine && (
        <Fact title={t('customer.delivery')}>
          <p>{shippingLine.name}</p>
          <p className="fm-soft">
            {shippingLine.arrival
              ? t('customer.promised', {
                  days: formatDays(shippingLine.arrival.earliest, shippingLine.arrival.latest, locale),
                })
              : deliveryDays(shippingLine, locale)}
            {localeEntry(locale).listSeparator}
            {isZero(shippingLine.amount) ? t('customer.free') : formatMoney(shippingLine.amount, locale)}
          </p>
        </Fact>
      )}
      {billingAddress && (
        <Fact title={t('customer.billingAddress')}>
          {isSame(shippingAddress, billingAddress) ? (
            <p className="fm-soft">{t('customer.same')}</p>
          ) : (
            <AddressText address={billingAddress} locale={locale} />
          )}
        </Fact>
      )}
      {withdrawalConsent && (
        <Fact title={t('customer.consent')}>
          <p>{withdrawalConsent.text}</p>
          <p className="fm-soft">
            {t('customer.version', { version: withdrawalConsent.version })} ·{' '}
            <StoreTime at={withdrawalConsent.at} timeZone={timeZone} reader={reader} />
          </p>
        </Fact>
      )}
      <Fact title={t('customer.sees')}>
        <p>
          <a href={`${origin}/order/${order.token}`} target="_blank" rel="noreferrer">
            {t('customer.page')}
          </a>
        </p>
        <p className="fm-soft">{t('customer.warning')}</p>
      </Fact>
    </aside>
  )
}
