/** The cookies that the server reads. Over HTTPS the names of those that open something begin with `__Host-`. */
export const cookieNames = {
  cart: 'cart',
  customer: 'fm_customer',
  staff: 'fm_staff',
  country: 'country',
  currency: 'currency',
  panelStore: 'fm_store',
} as const
