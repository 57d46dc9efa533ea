import { countSitemaps, listSitemap, pathsOfPart, type SitemapEntry } from '@/features/search/listing/sitemap.queries'
import { localizedPath } from '@/features/stores/domain/locale-path'
import type { Context } from '@/platform/context'
import { storeContext } from '@/platform/request-context'
import { localesOf, type Locale } from '@/shared/locales'

import { siteFile, storeOfRequest } from '../store-of-request'

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/**
 * Every public page of the store with its other languages (sitemaps.org, with Google's `xhtml:link`). When they do not
 * fit into one file, the address answers with the list of its parts, `?part=1` and so on.
 */
export async function GET(request: Request): Promise<Response> {
  const store = await storeOfRequest(request)
  if (!store) return new Response(null, { status: 404 })
  const ctx = await storeContext(store)
  const asked = new URL(request.url).searchParams.get('part')
  if (asked !== null) {
    const part = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0
    if (part === 0 || part > (await countSitemaps(ctx))) return new Response(null, { status: 404 })
    return xml(pages(ctx, await listSitemap(ctx, part - 1)))
  }
  const count = await countSitemaps(ctx)
  if (count > 2) return xml(parts(ctx, count))
  const entries = (await Promise.all(Array.from({ length: count }, (_, part) => listSitemap(ctx, part)))).flat()
  return xml(entries.length > pathsOfPart(ctx) ? parts(ctx, count) : pages(ctx, entries))
}

const xml = (text: string): Response =>
  siteFile(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, 'application/xml; charset=utf-8')

function parts({ store }: Context, count: number): string {
  const addresses = Array.from({ length: count }, (_, index) => `${store.origin}/sitemap.xml?part=${String(index + 1)}`)
  const entries = addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`)
  return `<sitemapindex xmlns="${namespace}">${entries.join('\n')}</sitemapindex>`
}

function pages({ store }: Context, entries: readonly SitemapEntry[]): string {
  const address = (locale: Locale, path: string) =>
    escapeXml(encodeURI(store.origin + localizedPath(store, locale, path)))
  const locales = localesOf(store)
  const urls = entries.flatMap(({ path, changed }) => {
    const links = locales.map(
      (locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(locale, path)}"/>`,
    )
    return locales.map(
      (locale) => `<url><loc>${address(locale, path)}</loc><lastmod>${changed}</lastmod>${links.join('')}</url>`,
    )
  })
  return `<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('\n')}</urlset>`
}
