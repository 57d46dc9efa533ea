/** In seconds. */
const hour = 3600
const day = 24 * hour

export type TokenPurpose = 'verify_email' | 'reset_password'

/**
 * How long the links in mails live, in seconds. A link that resets a password opens the account as the password does,
 * so it lives no longer than it takes to open a mail (OWASP Forgot Password Cheat Sheet: single use, short expiry).
 */
export const tokenLifetimes: Readonly<Record<TokenPurpose, number>> = { verify_email: day, reset_password: hour }
