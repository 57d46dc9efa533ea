import * as account from '@/features/account/account.api'
import * as customer from '@/features/account/customer.api'
import * as session from '@/features/account/session.api'
import * as cart from '@/features/cart/cart.api'
import * as checkout from '@/features/checkout/checkout.api'
import * as payOrder from '@/features/checkout/pay-order.api'
import * as customerOrders from '@/features/orders/customer-orders.api'
import * as download from '@/features/orders/download.api'
import * as order from '@/features/orders/order.api'
import * as catalog from '@/features/search/api/search.api'
import * as store from '@/features/stores/store.api'
import type { Operation } from '@/platform/http/operation'

/** All operations of the Storefront API, in the order of the reference. */
export const operations: readonly Operation[] = [
  store,
  catalog,
  cart,
  checkout,
  order,
  payOrder,
  download,
  account,
  session,
  customer,
  customerOrders,
].flatMap((calls) => Object.values<Operation>(calls))
