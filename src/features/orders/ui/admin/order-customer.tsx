import type { ReactNode } from 'react'

import { deliveryDays } from '@/features/pricing/delivery-words'
import type { BillingAddress } from '@/shared/address-format'
import { formatDays } from '@/shared/date-format'
import { isZero } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { StoreTime } from '@/ui/admin/store-time'

import { addressLines } from '../../order-words'
import type { StaffOrderView } from '../../order.queries'

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
)

const AddressText = ({ address }: { address: BillingAddress }) => (
  <address>
    {addressLines(address, 'en').map((line) => (
      <span key={line}>{line}</span>
    ))}
    {address.phone !== undefined && <a href={`tel:${address.phone}`}>{address.phone}</a>}
  </address>
)

const isSame = (a: BillingAddress | null, b: BillingAddress | null) => JSON.stringify(a) === JSON.stringify(b)

interface OrderCustomerProps {
  readonly order: StaffOrderView
  readonly origin: string
  readonly timeZone: string
}

/** The buyer, the addresses, and the link to the buyer's page. */
export function OrderCustomer({ order, origin, timeZone }: OrderCustomerProps) {
  const { shippingAddress, billingAddress, shippingLine, withdrawalConsent, customerId } = order
  return (
    <aside className="fm-panel fm-facts">
      <Fact title="Customer">
        <p>{shippingAddress?.name ?? billingAddress?.name}</p>
        <p>
          <a href={`mailto:${order.email}?subject=${encodeURIComponent(`Order ${order.number}`)}`}>{order.email}</a>
        </p>
        <p className="fm-soft">
          {customerId === null ? 'Guest' : <a href={`/admin/collections/customers/${customerId}`}>Has an account</a>}
          {' · '}
          <a href={`/admin/collections/orders?search=${encodeURIComponent(order.email)}`}>All orders</a>
        </p>
      </Fact>
      {shippingAddress && (
        <Fact title="Delivery address">
          <AddressText address={shippingAddress} />
        </Fact>
      )}
      {shippingLine && (
        <Fact title="Delivery">
          <p>{shippingLine.name}</p>
          <p className="fm-soft">
            {shippingLine.arrival
              ? `Promised for ${formatDays(shippingLine.arrival.earliest, shippingLine.arrival.latest, 'en')}`
              : deliveryDays(shippingLine, 'en')}
            , {isZero(shippingLine.amount) ? 'free' : formatMoney(shippingLine.amount, 'en')}
          </p>
        </Fact>
      )}
      {billingAddress && (
        <Fact title="Billing address">
          {isSame(shippingAddress, billingAddress) ? (
            <p className="fm-soft">The same address</p>
          ) : (
            <AddressText address={billingAddress} />
          )}
        </Fact>
      )}
      {withdrawalConsent && (
        <Fact title="Consent to the download">
          <p>{withdrawalConsent.text}</p>
          <p className="fm-soft">
            Version {withdrawalConsent.version}, <StoreTime at={withdrawalConsent.at} timeZone={timeZone} />
          </p>
        </Fact>
      )}
      <Fact title="What the customer sees">
        <p>
          <a href={`${origin}/order/${order.token}`} target="_blank" rel="noreferrer">
            Order page
          </a>
        </p>
        <p className="fm-soft">Anyone with this link can see the order. Share it with the buyer only.</p>
      </Fact>
    </aside>
  )
}
