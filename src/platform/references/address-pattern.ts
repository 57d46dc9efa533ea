import { locales } from '@/shared/locales'

/** A page by its path, and the hosts under which its store is reached. */
export interface PageAddress {
  readonly path: string
  readonly hosts: readonly string[]
}

const language = `(${locales.join('|')})`

const escaped = (text: string): string => text.replaceAll(/[^\w/-]/g, String.raw`\$&`)

/** The address of a page in a link: with or without a host of the store, a language and a slash at the end. */
function pagePattern({ path, hosts }: PageAddress): string {
  const host = hosts.length > 0 ? `(https?://(${hosts.map(escaped).join('|')})(:[0-9]+)?)?` : ''
  return path === '/' ? `${host}/(${language}/?)?` : `${host}(/${language})?${escaped(path)}/?`
}

/** For Postgres: finds the address as a whole text, and as a string inside JSON. */
export const addressInText = (page: PageAddress): string => `(^|")${pagePattern(page)}([?#"]|$)`

export const isAddressOf = (page: PageAddress, href: string): boolean =>
  new RegExp(`^${pagePattern(page)}([?#]|$)`).test(href.trim())
