import type { DocumentViewServerProps } from 'payload'

import { OrderPage } from '@/features/orders/ui/admin/order-page'

import { FulfillDialog } from './fulfill-dialog'
import { Parcels } from './parcels'

/** The page of an order with its parcels and the form to ship. */
export const OrderDesk = (props: DocumentViewServerProps) => (
  <OrderPage
    {...props}
    shipping={(order, timeZone) => ({
      button: <FulfillDialog order={order} />,
      parcels: <Parcels order={order} timeZone={timeZone} />,
    })}
  />
)
