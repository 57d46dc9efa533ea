import { cookieNames } from '@/shared/cookie-names'

/** Stores the country for every page of this browser, as the choice in the header does. Browser only. */
export function rememberCountry(country: string): void {
  if (!/^[A-Z]{2}$/.test(country)) return
  document.documentElement.dataset['country'] = country
  const secure = location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `${cookieNames.country}=${country}; path=/; max-age=31536000; samesite=lax${secure}`
}
