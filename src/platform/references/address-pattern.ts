import { locales } from '@/shared/locales'

const language = `(${locales.join('|')})`

/** The address of a page in a link: with or without a language, a slash at the end, a query and a fragment. */
const pathPattern = (path: string): string =>
  path === '/' ? `/(${language}/?)?` : `(/${language})?${path.replaceAll(/[^\w/-]/g, String.raw`\$&`)}/?`

/** For Postgres: finds the address as a whole text, and as a string inside JSON. */
export const addressInText = (path: string): string => `(^|")${pathPattern(path)}([?#"]|$)`

export const isAddressOf = (path: string, href: string): boolean =>
  new RegExp(`^${pathPattern(path)}([?#]|$)`).test(href.trim())
