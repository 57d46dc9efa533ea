/** Prefix of the names of cookies that grant access, over HTTPS (RFC 6265bis, section 4.1.3.2). */
export const hostPrefix = '__Host-'

/** The cookies that the server reads. */
export const cookieNames = {
  cart: 'cart',
  customer: 'fm_customer',
  staff: 'fm_staff',
  country: 'country',
  currency: 'currency',
  panelStore: 'fm_store',
} as const
