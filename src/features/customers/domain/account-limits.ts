/** In seconds. */
const hour = 3600
const day = 24 * hour

export type TokenPurpose = 'verify_email' | 'reset_password'

/**
 * How long the links in mails live, in seconds. A link that resets a password is as good as the password, so it lives
 * no longer than it takes to open a mail (OWASP Forgot Password Cheat Sheet: single use, short expiry).
 */
export const tokenLifetimes: Readonly<Record<TokenPurpose, number>> = { verify_email: day, reset_password: hour }

/** The instant `seconds` after `now`. */
export const expiryAfter = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000)

/** Whether an instant has come; at the very instant it has. */
export const isExpired = (expiresAt: Date, now: Date): boolean => now.getTime() >= expiresAt.getTime()
