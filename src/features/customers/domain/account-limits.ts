/** In seconds. */
const minute = 60
const hour = 60 * minute
const day = 24 * hour

export type TokenPurpose = 'verify_email' | 'reset_password'

/**
 * How long the links in mails live, in seconds. A link that resets a password is as good as the password, so it lives
 * no longer than it takes to open a mail (OWASP Forgot Password Cheat Sheet: single use, short expiry).
 */
export const tokenLifetimes: Readonly<Record<TokenPurpose, number>> = { verify_email: 3 * day, reset_password: hour }

/** In seconds, since the last request. */
export const sessionLifetime = 30 * day

/** Sessions are written back at most this often (seconds), so that reading a page does not mean writing a row. */
export const sessionTouchInterval = 15 * minute

export type ThrottleRule = { readonly points: number; readonly seconds: number }

/**
 * How many tries are allowed in which time. None is counted by the account alone: whoever knows an e-mail address could
 * then lock its owner out. A guesser of one account is stopped by account and client together, a guesser of many by the
 * client; a crowd of clients is left to the length of the password and to the slow hash.
 */
export const throttleRules = {
  sign_in_by_account_and_client: { points: 8, seconds: 15 * minute },
  sign_in_by_client: { points: 40, seconds: 15 * minute },
  sign_up_by_client: { points: 10, seconds: hour },
  reset_by_client: { points: 10, seconds: hour },
  /** Mails to one address; more are silently not sent, and the answer stays the same. */
  mail_by_account: { points: 3, seconds: hour },
  order_lookup_by_client: { points: 20, seconds: 15 * minute },
} as const satisfies Record<string, ThrottleRule>

export type ThrottleName = keyof typeof throttleRules

/** The instant `seconds` after `now`. */
export const expiryAfter = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000)

/** Whether an instant has come; at the very instant it has. */
export const isExpired = (expiresAt: Date, now: Date): boolean => now.getTime() >= expiresAt.getTime()
