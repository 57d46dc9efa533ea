import { IntegrationError } from './integration-error.js'
import { PaymentElement } from './payment-element.js'

/** What `stripe.elements()` returns. */
export class Elements {
  #payment = null

  constructor(stripe, options = {}) {
    this.stripe = stripe
    this.apiBase = stripe.apiBase
    this.publishableKey = stripe.publishableKey
    this.options = { locale: stripe.locale, ...options }
    this.isDeferred = options.clientSecret === undefined
    if (this.isDeferred && options.mode === undefined) {
      throw new IntegrationError('Pass either a clientSecret, or a mode with amount and currency, to elements().')
    }
    this.loaded = this.isDeferred ? Promise.resolve() : this.#load()
    this.loaded.catch(() => undefined)
  }

  create(type, options) {
    if (type !== 'payment') throw new IntegrationError(`The stand-in for Stripe.js has no "${type}" element.`)
    if (this.#payment) throw new IntegrationError("Can't create a second payment element: one exists already.")
    this.#payment = new PaymentElement(this, options)
    return this.#payment
  }

  getElement(type) {
    return type === 'payment' ? this.#payment : null
  }

  forget(element) {
    if (this.#payment === element) this.#payment = null
  }

  update(options) {
    this.options = { ...this.options, ...options }
    this.#payment?.refresh()
  }

  async fetchUpdates() {
    if (this.isDeferred) return {}
    const { error } = await this.stripe.retrievePaymentIntent(this.options.clientSecret)
    return error ? { error } : {}
  }

  /** Checks the form; shows and returns the first mistake. */
  async submit() {
    const answer = await this.frame().ask('submit')
    this.isSubmitted = answer.error === undefined
    return answer
  }

  frame() {
    const frame = this.#payment?.frame
    if (!frame) throw new IntegrationError('Mount the payment element before you use it.')
    return frame
  }

  async #load() {
    const { error } = await this.stripe.retrievePaymentIntent(this.options.clientSecret)
    if (error) throw new Error(error.message)
  }
}
