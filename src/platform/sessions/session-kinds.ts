const minute = 60
const hour = 60 * minute
const day = 24 * hour

export type SessionKind = 'customer' | 'staff'

/**
 * How long sessions live, in seconds: `idle` since the last request, `lifetime` in all. Staff work with other
 * people's data, so they sign in again after half an hour without a request and after 12 hours at the latest; customers
 * after 30 days (NIST SP 800-63B, 4.1.3 and 4.2.3).
 */
export const sessionLimits: Readonly<Record<SessionKind, { readonly idle: number; readonly lifetime: number }>> = {
  customer: { idle: 30 * day, lifetime: 30 * day },
  staff: { idle: 30 * minute, lifetime: 12 * hour },
}

/** Seconds between two writes of a session's last use, so that reading a page does not mean writing a row. */
export const touchInterval = minute
