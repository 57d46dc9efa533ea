import { hostCookie } from '@/platform/host-cookie'
import { sessionLimits } from '@/platform/sessions/session-kinds'
import { cookieNames } from '@/shared/cookie-names'

/** The token of the session of a customer in this browser. */
export const {
  read: readSessionToken,
  write: writeSessionToken,
  forget: forgetSessionToken,
} = hostCookie(cookieNames.customer, sessionLimits.customer.lifetime)
