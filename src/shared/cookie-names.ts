/** Over HTTPS the names of cookies that open something begin with it. */
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
