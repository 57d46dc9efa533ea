import { hostCookie } from '@/platform/host-cookie'
import { cookieNames } from '@/shared/cookie-names'

/** Seconds after the last change for which a browser remembers its cart. */
const remembered = 60 * 24 * 3600

/** The token of this browser's cart. It is forgotten after an order, and when signing out. */
export const {
  read: readCartToken,
  write: writeCartToken,
  forget: forgetCartToken,
} = hostCookie(cookieNames.cart, remembered)
