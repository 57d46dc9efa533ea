import type Stripe from 'stripe'
import { StripeFailure, invalidParameter, noSuch } from '../http/errors.ts'
import type { FormHash } from '../http/form.ts'
import { LIST_PARAMS, listPage } from '../http/lists.ts'
import {
  mergeMetadata,
  readBoolean,
  readChoice,
  readHash,
  readList,
  readString,
  readUnsettable,
  refuseUnknown,
} from '../http/params.ts'
import type { ApiRequest, Route } from '../http/router.ts'
import { newId, randomLetters } from '../ids.ts'
import type { World } from '../world.ts'
import { readShipping } from './billing-details.ts'
import { cancelIntent, captureIntent } from './intent-capture.ts'
import { confirmIntent } from './intent-confirm.ts'
import { INTENT_PARAMS, readAmount, readCurrency, readReturnUrl } from './intent-params.ts'
import { searchIntents } from './intent-search.ts'
import { requireStatusFor, requireUpdatable } from './intent-status.ts'
import { createPaymentMethod, findPaymentMethod } from './payment-methods.ts'

const URL = '/v1/payment_intents'
const CAPTURE_METHODS = ['automatic', 'automatic_async', 'manual'] as const

export const paymentIntentRoutes: Route[] = [
  { method: 'POST', path: URL, handle: createIntent },
  { method: 'GET', path: URL, handle: listIntents },
  { method: 'GET', path: `${URL}/search`, handle: ({ params }, world) => searchIntents(world, params) },
  { method: 'GET', path: `${URL}/:id`, publishable: true, handle: (request, world) => intentOf(request, world) },
  { method: 'POST', path: `${URL}/:id`, handle: updateIntent },
  {
    method: 'POST',
    path: `${URL}/:id/confirm`,
    publishable: true,
    handle(request, world) {
      refuseUnknown(request.params, INTENT_PARAMS.confirm)
      const intent = intentOf(request, world)
      requireStatusFor('confirmed', intent)
      applyPaymentFields(intent, request.params, world)
      return confirmIntent(world, intent, request.params)
    },
  },
  {
    method: 'POST',
    path: `${URL}/:id/capture`,
    handle: (request, world) => captureIntent(world, intentOf(request, world), request.params),
  },
  {
    method: 'POST',
    path: `${URL}/:id/cancel`,
    handle: (request, world) => cancelIntent(world, intentOf(request, world), request.params),
  },
]

/** The intent by its id. Throws 404; 400 when a publishable key comes without the right client secret. */
function intentOf({ id, key, params }: ApiRequest, world: World): Stripe.PaymentIntent {
  const intent = world.state.paymentIntents.get(id)
  if (intent === undefined) throw noSuch('payment_intent', id, 'intent')
  const secret = readString(params, 'client_secret')
  if (key === 'publishable' && secret === undefined) {
    throw invalidParameter('Missing required param: client_secret.', 'client_secret', 'parameter_missing')
  }
  if (secret !== undefined && secret !== intent.client_secret) {
    throw new StripeFailure(400, {
      type: 'invalid_request_error',
      code: 'payment_intent_invalid_parameter',
      message: 'The client_secret provided does not match the client_secret associated with the PaymentIntent.',
      param: 'client_secret',
    })
  }
  return intent
}

function createIntent({ params }: ApiRequest, world: World): Stripe.PaymentIntent {
  refuseUnknown(params, INTENT_PARAMS.create)
  const currency = readCurrency(params)
  const intent = newIntent(world, readAmount(params, currency), currency)
  applyMethodTypes(intent, params)
  intent.confirmation_method = readChoice(params, 'confirmation_method', ['automatic', 'manual']) ?? 'automatic'
  applyDescriptiveFields(intent, params, world)
  applyPaymentFields(intent, params, world)
  const isConfirmed = readBoolean(params, 'confirm') === true
  if (isConfirmed) readReturnUrl(intent, params)
  world.state.paymentIntents.set(intent.id, intent)
  world.emit('payment_intent.created', intent)
  return isConfirmed ? confirmIntent(world, intent, params) : intent
}

function updateIntent(request: ApiRequest, world: World): Stripe.PaymentIntent {
  const { params } = request
  refuseUnknown(params, INTENT_PARAMS.update)
  const intent = intentOf(request, world)
  const changed = structuredClone(intent)
  if (params.currency !== undefined) {
    requireUpdatable('currency', intent)
    changed.currency = readCurrency(params)
  }
  if (params.amount !== undefined) {
    requireUpdatable('amount', intent)
    changed.amount = readAmount(params, changed.currency)
  }
  applyDescriptiveFields(changed, params, world)
  applyPaymentFields(changed, params, world)
  changed.last_payment_error = null
  const needsConfirmation = params.amount ?? params.currency ?? params.payment_method
  if (needsConfirmation !== undefined && changed.status === 'requires_action') {
    changed.status = 'requires_confirmation'
    changed.next_action = null
  }
  return Object.assign(intent, changed)
}

function listIntents({ params }: ApiRequest, world: World): object {
  refuseUnknown(params, [...LIST_PARAMS, 'customer'])
  const customer = readString(params, 'customer')
  const intents = [...world.state.paymentIntents.values()]
  return listPage(
    URL,
    customer === undefined ? intents : intents.filter((intent) => intent.customer === customer),
    params,
  )
}

/** Since API version 2023-08-16 methods are automatic unless the types are listed. */
function applyMethodTypes(intent: Stripe.PaymentIntent, params: FormHash): void {
  const automatic = readHash(params, 'automatic_payment_methods')
  const types = readList(params, 'payment_method_types')
  const enabled = automatic === undefined ? types.length === 0 : readBoolean(automatic, 'enabled') === true
  if (enabled && types.length > 0) {
    throw invalidParameter(
      'You may only specify one of these parameters: automatic_payment_methods, payment_method_types.',
      'payment_method_types',
    )
  }
  if (enabled) {
    const redirects = automatic && readChoice(automatic, 'allow_redirects', ['always', 'never'])
    intent.automatic_payment_methods = { allow_redirects: redirects ?? 'always', enabled: true }
    intent.payment_method_configuration_details = { id: 'pmc_1FakeDefaultConfiguration', parent: null }
  } else if (types.length > 0) {
    intent.payment_method_types = types
  }
}

/** What may change at any time: it does not touch the payment itself. */
function applyDescriptiveFields(intent: Stripe.PaymentIntent, params: FormHash, world: World): void {
  intent.metadata = mergeMetadata(intent.metadata, params.metadata)
  const customer = readString(params, 'customer')
  if (customer !== undefined && !world.state.customers.has(customer)) throw noSuch('customer', customer, 'customer')
  if (customer !== undefined) intent.customer = customer
  const text = (name: string, current: string | null) => {
    const sent = readUnsettable(params, name)
    return sent === undefined ? current : sent
  }
  intent.description = text('description', intent.description)
  intent.statement_descriptor = text('statement_descriptor', intent.statement_descriptor)
  intent.statement_descriptor_suffix = text('statement_descriptor_suffix', intent.statement_descriptor_suffix)
  intent.transfer_group = text('transfer_group', intent.transfer_group)
}

/** What `create`, `update` and `confirm` share: the method to pay with and where the goods go. */
function applyPaymentFields(intent: Stripe.PaymentIntent, params: FormHash, world: World): void {
  const email = readUnsettable(params, 'receipt_email')
  if (email !== undefined) intent.receipt_email = email
  const shipping = readHash(params, 'shipping')
  if (shipping !== undefined) intent.shipping = readShipping(shipping)
  const capture = readChoice(params, 'capture_method', CAPTURE_METHODS)
  if (capture !== undefined) intent.capture_method = capture
  const usage = readChoice(params, 'setup_future_usage', ['on_session', 'off_session'])
  if (usage !== undefined) intent.setup_future_usage = usage
  const id = readString(params, 'payment_method')
  const data = readHash(params, 'payment_method_data')
  if (id === undefined && data === undefined) return
  requireUpdatable('payment_method', intent)
  const method = data ? createPaymentMethod(world, data) : findPaymentMethod(world, id ?? '', 'payment_method')
  intent.payment_method = method.id
  if (intent.status === 'requires_payment_method') intent.status = 'requires_confirmation'
}

function newIntent(world: World, amount: number, currency: string): Stripe.PaymentIntent {
  const id = newId('pi')
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${randomLetters(25)}`,
    confirmation_method: 'automatic',
    created: world.now(),
    currency,
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  }
}
