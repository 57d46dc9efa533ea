/**
 * Stripe's test cards (https://docs.stripe.com/testing) and what each of them does. The one number that is ours is
 * `processing`: Stripe has cards that settle at once only, but an integration must survive a payment that does not.
 */

/** What the issuer does once the payment is tried. */
export interface CardBehavior {
  /** Authentication (3-D Secure) is asked for first. */
  authenticate?: boolean
  /** The issuer refuses, with these words. */
  decline?: Decline
  /** The payment stays `processing` until it is settled. */
  processing?: boolean
  /** The buyer disputes the charge as soon as it succeeded. */
  dispute?: 'fraudulent' | 'product_not_received'
  /** Refunds start `pending`, or fail after they looked successful. */
  refund?: 'pending' | 'fails'
}

export interface Decline {
  code: string
  decline_code?: string
  advice_code?: string
  message: string
  param?: string
}

export interface TestCard {
  number: string
  brand: 'visa' | 'mastercard' | 'amex'
  behavior: CardBehavior
  /** Ready-made payment methods of Stripe's that stand for this card in server calls. */
  aliases: readonly string[]
}

function declined(decline_code: string, message = 'Your card was declined.'): Decline {
  return { code: 'card_declined', decline_code, message, advice_code: 'try_again_later' }
}

const INSUFFICIENT_FUNDS = declined('insufficient_funds', 'Your card has insufficient funds.')

const CARDS: readonly TestCard[] = [
  card('4242424242424242', 'visa', {}, ['pm_card_visa']),
  card('4000056655665556', 'visa', {}, ['pm_card_visa_debit']),
  card('5555555555554444', 'mastercard', {}, ['pm_card_mastercard']),
  card('378282246310005', 'amex', {}, ['pm_card_amex']),
  card('4000000000000002', 'visa', { decline: declined('generic_decline') }, [
    'pm_card_visa_chargeDeclined',
    'pm_card_chargeDeclined',
  ]),
  card('4000000000009995', 'visa', { decline: INSUFFICIENT_FUNDS }, [
    'pm_card_visa_chargeDeclinedInsufficientFunds',
    'pm_card_chargeDeclinedInsufficientFunds',
  ]),
  card('4000000000009987', 'visa', { decline: declined('lost_card') }, ['pm_card_visa_chargeDeclinedLostCard']),
  card('4000000000009979', 'visa', { decline: declined('stolen_card') }, ['pm_card_visa_chargeDeclinedStolenCard']),
  card(
    '4000000000000069',
    'visa',
    { decline: { code: 'expired_card', message: 'Your card has expired.', param: 'exp_month' } },
    ['pm_card_chargeDeclinedExpiredCard'],
  ),
  card(
    '4000000000000127',
    'visa',
    { decline: { code: 'incorrect_cvc', message: "Your card's security code is incorrect.", param: 'cvc' } },
    ['pm_card_chargeDeclinedIncorrectCvc'],
  ),
  card(
    '4000000000000119',
    'visa',
    {
      decline: {
        code: 'processing_error',
        message: 'An error occurred while processing your card. Try again in a little bit.',
      },
    },
    ['pm_card_chargeDeclinedProcessingError'],
  ),
  card('4000002500003155', 'visa', { authenticate: true }, [
    'pm_card_authenticationRequired',
    'pm_card_authenticationRequiredOnSetup',
  ]),
  card('4000002760003184', 'visa', { authenticate: true }, ['pm_card_threeDSecure2Required']),
  card('4000008400001629', 'visa', { authenticate: true, decline: declined('generic_decline') }, [
    'pm_card_authenticationRequiredChargeDeclined',
  ]),
  card('4000008260003178', 'visa', { authenticate: true, decline: INSUFFICIENT_FUNDS }, [
    'pm_card_authenticationRequiredChargeDeclinedInsufficientFunds',
  ]),
  card('4000000000000283', 'visa', { processing: true }, ['pm_card_processing']),
  card('4000000000000259', 'visa', { dispute: 'fraudulent' }, ['pm_card_createDispute']),
  card('4000000000002685', 'visa', { dispute: 'product_not_received' }, ['pm_card_createDisputeProductNotReceived']),
  card('4000000000007726', 'visa', { refund: 'pending' }, ['pm_card_pendingRefund']),
  card('4000000000005126', 'visa', { refund: 'fails' }, ['pm_card_refundFail']),
]

const BY_NUMBER = new Map(CARDS.map((testCard) => [testCard.number, testCard]))

const BY_ALIAS = new Map(CARDS.flatMap((testCard) => testCard.aliases.map((alias) => [alias, testCard] as const)))

/** The card behind a number; undefined when the number is none of the test cards. */
export function findTestCard(number: string): TestCard | undefined {
  return BY_NUMBER.get(number)
}

/** The card behind one of Stripe's ready-made payment methods (`pm_card_visa`). */
export function findTestCardByAlias(alias: string): TestCard | undefined {
  return BY_ALIAS.get(alias)
}

function card(number: string, brand: TestCard['brand'], behavior: CardBehavior, aliases: readonly string[]): TestCard {
  return { number, brand, behavior, aliases }
}
