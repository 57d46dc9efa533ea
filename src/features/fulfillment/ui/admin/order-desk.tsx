import type { DocumentViewServerProps } from 'payload'

import { OrderPage } from '@/features/orders/ui/admin/order-page'

import { FulfillDialog } from './fulfill-dialog'
import { Parcels } from './parcels'

/** The page of an order with its parcels and the form to ship. */
export const OrderDesk = (props: DocumentViewServerProps) => (
  <OrderPage
    {...props}
    shipping={(order, { timeZone, reader }) => ({
      button: <FulfillDialog order={order} reader={reader} />,
      parcels: <Parcels order={order} timeZone={timeZone} reader={reader} />,
    })}
  />
)
