import { hostCookie } from '@/platform/host-cookie'
import { cookieNames } from '@/shared/cookie-names'

/** Lifetime of the cart's cookie in seconds after the last change. */
const remembered = 60 * 24 * 3600

/** The cookie with the token of this browser's cart. It is deleted after an order, and when signing out. */
export const {
  read: readCartToken,
  write: writeCartToken,
  forget: forgetCartToken,
} = hostCookie(cookieNames.cart, remembered)
