import type Stripe from 'stripe'
import type { FormHash } from '../http/form.ts'
import { cardFailure, invalidParameter, noSuch } from '../http/errors.ts'
import { mergeMetadata, readHash, readInteger, readString, refuseUnknown, requireString } from '../http/params.ts'
import type { Route } from '../http/router.ts'
import { newId, stableId } from '../ids.ts'
import type { StoredPaymentMethod } from '../store.ts'
import type { TestCard } from '../test-cards.ts'
import { findTestCard, findTestCardByAlias } from '../test-cards.ts'
import type { World } from '../world.ts'
import { readBillingDetails } from './billing-details.ts'

const KNOWN = ['type', 'card', 'billing_details', 'metadata', 'allow_redisplay'] as const

export const paymentMethodRoutes: Route[] = [
  {
    method: 'POST',
    path: '/v1/payment_methods',
    publishable: true,
    handle: ({ params }, world) => createPaymentMethod(world, params).method,
  },
  {
    method: 'GET',
    path: '/v1/payment_methods/:id',
    handle: ({ id }, world) => findPaymentMethod(world, id, 'payment_method').method,
  },
]

/**
 * Makes a payment method from card data. The number must be one of the test cards: real ones must never be typed here.
 * Throws 402 as Stripe does for a wrong number, date or security code.
 */
export function createPaymentMethod(world: World, params: FormHash): StoredPaymentMethod {
  refuseUnknown(params, KNOWN)
  const type = requireString(params, 'type')
  if (type !== 'card') throw invalidParameter(`Invalid type: must be 'card' here, not '${type}'`, 'type')
  const card = readHash(params, 'card') ?? {}
  const number = (readString(card, 'number') ?? '').replaceAll(/[\s-]/g, '')
  const testCard = findTestCard(number)
  if (testCard === undefined) throw wrongNumber(number)
  const expiry = readExpiry(world, card)
  const cvc = readString(card, 'cvc')
  if (cvc !== undefined && !/^\d{3,4}$/.test(cvc)) {
    throw cardFailure({ code: 'invalid_cvc', message: "Your card's security code is invalid.", param: 'cvc' })
  }
  const method = buildMethod(world, testCard, expiry)
  method.billing_details = readBillingDetails(readHash(params, 'billing_details'))
  method.metadata = mergeMetadata({}, params.metadata)
  if (method.card?.checks) method.card.checks.cvc_check = cvc === undefined ? null : 'unchecked'
  return store(world, method, testCard)
}

/** A payment method by its id; one of Stripe's ready-made names (`pm_card_visa`) makes a new one, as at Stripe. */
export function findPaymentMethod(world: World, id: string, param: string): StoredPaymentMethod {
  const stored = world.state.paymentMethods.get(id)
  if (stored !== undefined) return stored
  const testCard = findTestCardByAlias(id)
  if (testCard === undefined) throw noSuch('PaymentMethod', id, param)
  return store(world, buildMethod(world, testCard, { month: 12, year: new Date().getFullYear() + 2 }), testCard)
}

function store(world: World, method: Stripe.PaymentMethod, testCard: TestCard): StoredPaymentMethod {
  const stored = { id: method.id, created: method.created, method, cardNumber: testCard.number }
  world.state.paymentMethods.set(method.id, stored)
  return stored
}

interface Expiry {
  month: number
  year: number
}

function readExpiry(world: World, card: FormHash): Expiry {
  const month = readInteger(card, 'exp_month') ?? 0
  const sentYear = readInteger(card, 'exp_year') ?? 0
  const year = sentYear < 100 ? 2000 + sentYear : sentYear
  if (month < 1 || month > 12) {
    const message = "Your card's expiration month is invalid."
    throw cardFailure({ code: 'invalid_expiry_month', message, param: 'exp_month' })
  }
  const today = new Date(world.now() * 1000)
  const isPast = year * 12 + month < today.getUTCFullYear() * 12 + today.getUTCMonth() + 1
  if (isPast || year > today.getUTCFullYear() + 50) {
    const message = "Your card's expiration year is invalid."
    throw cardFailure({ code: 'invalid_expiry_year', message, param: 'exp_year' })
  }
  return { month, year }
}

function wrongNumber(number: string): Error {
  if (!isLuhnValid(number)) {
    return cardFailure({ code: 'incorrect_number', message: 'Your card number is incorrect.', param: 'number' })
  }
  return cardFailure({
    code: 'card_declined',
    decline_code: 'test_mode_live_card',
    message:
      'Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test ' +
      'cards, visit: https://stripe.com/docs/testing.',
    param: '',
  })
}

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
function isLuhnValid(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false
  const sum = Array.from(number)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

function buildMethod(world: World, testCard: TestCard, expiry: Expiry): Stripe.PaymentMethod {
  return {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: readBillingDetails(undefined),
    card: {
      brand: testCard.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: null },
      country: 'US',
      display_brand: testCard.brand,
      exp_month: expiry.month,
      exp_year: expiry.year,
      fingerprint: stableId('', testCard.number),
      funding: 'credit',
      generated_from: null,
      last4: testCard.number.slice(-4),
      networks: { available: [testCard.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: world.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  }
}
