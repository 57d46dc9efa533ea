import type { ReactNode } from 'react'

import { deliveryDays } from '@/features/pricing/delivery-words'
import type { Address } from '@/shared/address-format'
import { isZero } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'

import { addressLines } from '../../order-words'
import type { StaffOrderView } from '../../order.queries'

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
)

const AddressText = ({ address }: { address: Address }) => (
  <address>
    {addressLines(address, 'en').map((line) => (
      <span key={line}>{line}</span>
    ))}
    {address.phone !== undefined && <a href={`tel:${address.phone}`}>{address.phone}</a>}
  </address>
)

const isSame = (a: Address | null, b: Address | null) => JSON.stringify(a) === JSON.stringify(b)

/** Who bought it, where it goes, and the page that the buyer sees. */
export function OrderCustomer({ order, origin }: { order: StaffOrderView; origin: string }) {
  const { shippingAddress, billingAddress, shippingLine, customerId } = order
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
        <Fact title="Delivered to">
          <AddressText address={shippingAddress} />
        </Fact>
      )}
      {shippingLine && (
        <Fact title="Delivery">
          <p>{shippingLine.name}</p>
          <p className="fm-soft">
            {deliveryDays(shippingLine, 'en')},{' '}
            {isZero(shippingLine.amount) ? 'free' : formatMoney(shippingLine.amount, 'en')}
          </p>
        </Fact>
      )}
      {billingAddress && (
        <Fact title="Billed to">
          {isSame(shippingAddress, billingAddress) ? (
            <p className="fm-soft">The same address</p>
          ) : (
            <AddressText address={billingAddress} />
          )}
        </Fact>
      )}
      <Fact title="What the customer sees">
        <p>
          <a href={`${origin}/order/${order.token}`} target="_blank" rel="noreferrer">
            Order page
          </a>
        </p>
        <p className="fm-soft">Everyone who has this link can see the order. Give it to the buyer only.</p>
      </Fact>
    </aside>
  )
}
