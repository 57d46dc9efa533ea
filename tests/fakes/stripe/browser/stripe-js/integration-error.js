/** A mistake in how the shop calls Stripe.js: thrown, never shown to a shopper. */
export class IntegrationError extends Error {
  constructor(message) {
    super(message)
    this.name = 'IntegrationError'
  }
}
