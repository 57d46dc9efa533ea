import type Stripe from 'stripe'
import { noSuch } from '../http/errors.ts'
import { LIST_PARAMS, listPage } from '../http/lists.ts'
import { mergeMetadata, readList, readString, readUnsettable, refuseUnknown } from '../http/params.ts'
import type { ApiRequest, Route } from '../http/router.ts'
import { newId, randomLetters } from '../ids.ts'
import type { World } from '../world.ts'

/** What belongs to the account as a whole: its events, customers and balance. */
export const accountRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/events/:id',
    handle({ id }, world) {
      const event = world.state.events.get(id)
      if (event === undefined) throw noSuch('event', id)
      return event
    },
  },
  { method: 'GET', path: '/v1/events', handle: listEvents },
  { method: 'POST', path: '/v1/customers', handle: createCustomer },
  {
    method: 'GET',
    path: '/v1/customers/:id',
    handle({ id }, world) {
      const customer = world.state.customers.get(id)
      if (customer === undefined) throw noSuch('customer', id)
      return customer
    },
  },
  { method: 'GET', path: '/v1/balance', handle: (_request, world) => balance(world) },
]

/** `type` may end with `*`, as in `payment_intent.*`. */
function listEvents({ params }: ApiRequest, world: World): object {
  refuseUnknown(params, [...LIST_PARAMS, 'type', 'types', 'delivery_success'])
  const type = readString(params, 'type')
  const types = type === undefined ? readList(params, 'types') : [type]
  const isWanted = (candidate: string) =>
    types.length === 0 ||
    types.some((wanted) => (wanted.endsWith('*') ? candidate.startsWith(wanted.slice(0, -1)) : candidate === wanted))
  const events = [...world.state.events.values()].filter((event) => isWanted(event.type))
  return listPage('/v1/events', events, params)
}

function createCustomer({ params }: ApiRequest, world: World): Stripe.Customer {
  refuseUnknown(params, [
    'email',
    'name',
    'phone',
    'description',
    'metadata',
    'preferred_locales',
    'address',
    'shipping',
  ])
  const customer: Stripe.Customer = {
    id: newId('cus', 14),
    object: 'customer',
    address: null,
    balance: 0,
    created: world.now(),
    currency: null,
    default_source: null,
    delinquent: false,
    description: readUnsettable(params, 'description') ?? null,
    discount: null,
    email: readUnsettable(params, 'email') ?? null,
    invoice_prefix: randomLetters(8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: mergeMetadata({}, params.metadata),
    name: readUnsettable(params, 'name') ?? null,
    phone: readUnsettable(params, 'phone') ?? null,
    preferred_locales: readList(params, 'preferred_locales'),
    shipping: null,
    tax_exempt: 'none',
  }
  world.state.customers.set(customer.id, customer)
  world.emit('customer.created', customer)
  return customer
}

/** Captured minus refunded amounts, per currency, without Stripe's fees. */
function balance(world: World): Stripe.Balance {
  const sums = new Map<string, number>()
  for (const charge of world.state.charges.values()) {
    if (!charge.captured) continue
    sums.set(charge.currency, (sums.get(charge.currency) ?? 0) + charge.amount - charge.amount_refunded)
  }
  const available = [...sums].map(([currency, amount]) => ({ amount, currency, source_types: { card: amount } }))
  return {
    object: 'balance',
    available: available.length > 0 ? available : [{ amount: 0, currency: 'usd', source_types: { card: 0 } }],
    livemode: false,
    pending: [],
  }
}
