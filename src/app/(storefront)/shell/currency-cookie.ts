import { cookieNames } from '@/shared/cookie-names'

/** Remembers the currency that a visitor chose to see; read by the script in the head of every page. */
export const currencyCookie = cookieNames.currency
