/**
 * Pages of one person, without store and language. They are never cached or prefetched, and always loaded as documents,
 * because their policy allows only scripts with the nonce of the answer.
 */
const names = '(?:cart|checkout|order|account|market)(?:/|$)'

/** Matches the path that `localeFromPath` returns. */
export const personalPages = new RegExp(`^/${names}`)

/** Source of an expression that matches the public path, with or without a language. */
export const personalPaths = `^(?:/[a-z]{2})?/${names}`

/** Source of an expression that matches the public paths of the cart and the checkout. */
export const cartPaths = '^(?:/[a-z]{2})?/(?:cart|checkout)(?:/|$)'

/** Matches the public paths of those whose scripts are deferred, as on public pages. */
export const deferredPages = /^(?:\/[a-z]{2})?\/(?:cart|checkout)$/
