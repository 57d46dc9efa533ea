import { Elements } from './elements.js'
import { IntegrationError } from './integration-error.js'
import { openOverlay } from './overlay.js'

/** This server's address: the script's own. */
const SCRIPT_ORIGIN = new URL(document.currentScript?.src || location.href).origin

const REDIRECT_STATUS = { succeeded: 'succeeded', requires_capture: 'succeeded', processing: 'pending' }

/** What `Stripe(publishableKey)` returns. */
class StripeClient {
  constructor(publishableKey, { apiBase, locale } = {}) {
    if (typeof publishableKey !== 'string' || !publishableKey.startsWith('pk_')) {
      throw new IntegrationError('Please call Stripe() with your publishable key. You used an empty string.')
    }
    this.publishableKey = publishableKey
    this.apiBase = (apiBase ?? SCRIPT_ORIGIN).replace(/\/$/, '')
    this.locale = locale ?? 'auto'
  }

  elements(options) {
    return new Elements(this, options)
  }

  /** Called by wrappers such as @stripe/stripe-js with their name and version. */
  _registerWrapper() {}
  registerAppInfo() {}

  async retrievePaymentIntent(clientSecret) {
    const query = new URLSearchParams({ key: this.publishableKey, client_secret: clientSecret })
    try {
      const response = await fetch(`${this.apiBase}/v1/payment_intents/${intentIdOf(clientSecret)}?${query}`)
      const body = await response.json()
      return body.error ? { error: body.error } : { paymentIntent: body }
    } catch {
      return { error: { type: 'api_connection_error', message: 'We could not reach the payment service.' } }
    }
  }

  /**
   * Confirms with what was typed. With `redirect: 'always'` (the default) the page leaves for `return_url` and the
   * promise stays open; with `'if_required'` it answers `{ paymentIntent }` or `{ error }`.
   */
  async confirmPayment({ elements, clientSecret, confirmParams = {}, redirect = 'always' }) {
    const secret = clientSecret ?? elements?.options.clientSecret
    if (!secret) throw new IntegrationError('confirmPayment() needs a client secret.')
    if (redirect === 'always' && !confirmParams.return_url) {
      throw new IntegrationError('confirmPayment() needs confirmParams.return_url.')
    }
    if (elements.isDeferred && !elements.isSubmitted) {
      throw new IntegrationError('Call elements.submit() before stripe.confirmPayment().')
    }
    const checked = await elements.submit()
    if (checked.error) return checked
    const params = { return_url: location.href, ...confirmParams, use_stripe_sdk: redirect !== 'always' }
    const confirmed = await elements.frame().ask('confirm', { clientSecret: secret, params })
    if (confirmed.error) return confirmed
    return this.#finish(confirmed.paymentIntent, { redirect, returnUrl: params.return_url, elements })
  }

  async handleNextAction({ clientSecret }) {
    const { paymentIntent, error } = await this.retrievePaymentIntent(clientSecret)
    if (error) return { error }
    return this.#authenticate(paymentIntent, {})
  }

  async #finish(intent, { redirect, returnUrl, elements }) {
    const page = intent.next_action?.redirect_to_url?.url
    if (page) return leaveFor(withSettings(page, elements.options))
    const result = await this.#authenticate(intent, elements.options)
    if (result.error || redirect !== 'always') return result
    const target = new URL(returnUrl, location.href)
    target.searchParams.set('payment_intent', intent.id)
    target.searchParams.set('payment_intent_client_secret', intent.client_secret)
    target.searchParams.set('redirect_status', REDIRECT_STATUS[result.paymentIntent.status] ?? 'failed')
    return leaveFor(target.href)
  }

  /** Lets the buyer authenticate if the intent waits for that; returns the outcome. */
  async #authenticate(intent, settings) {
    const page = intent.next_action?.use_stripe_sdk?.stripe_js ?? intent.next_action?.redirect_to_url?.url
    if (intent.status !== 'requires_action' || !page) return { paymentIntent: intent }
    const message = await openOverlay(withSettings(page, settings), this.apiBase)
    const result = await this.retrievePaymentIntent(intent.client_secret)
    const failure = result.paymentIntent?.last_payment_error
    return failure
      ? { error: { ...failure, message: message ?? failure.message, payment_intent: result.paymentIntent } }
      : result
  }
}

function intentIdOf(clientSecret) {
  return String(clientSecret).split('_secret_')[0]
}

function withSettings(page, { locale = 'auto', appearance }) {
  const url = new URL(page)
  url.searchParams.set('locale', locale)
  url.searchParams.set('theme', appearance?.theme ?? 'stripe')
  return url.href
}

function leaveFor(url) {
  location.assign(url)
  return new Promise(() => undefined)
}

/** Stripe.js is a function on the window, to be called with or without `new`. */
window.Stripe = Object.assign(
  function Stripe(publishableKey, options) {
    return new StripeClient(publishableKey, options)
  },
  { version: 3 },
)
