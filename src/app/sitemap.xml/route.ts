import { listSitemap } from '@/features/catalog/sitemap.queries'
import { localizedPath } from '@/features/stores/domain/locale-path'
import { storeContext } from '@/platform/request-context'

import { siteFile, storeOfRequest } from '../store-of-request'

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Every public page of the store with its other languages (sitemaps.org, with Google's `xhtml:link`). */
export async function GET(request: Request): Promise<Response> {
  const store = await storeOfRequest(request)
  if (!store) return new Response(null, { status: 404 })
  const entries = await listSitemap(await storeContext(store))
  const address = (locale: (typeof store.locales)[number], path: string) =>
    escapeXml(encodeURI(store.origin + localizedPath(store, locale, path)))
  const urls = entries.flatMap(({ path, changed }) => {
    const links = store.locales.map(
      (locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(locale, path)}"/>`,
    )
    return store.locales.map(
      (locale) => `<url><loc>${address(locale, path)}</loc><lastmod>${changed}</lastmod>${links.join('')}</url>`,
    )
  })
  const head = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
  return siteFile(
    `<?xml version="1.0" encoding="UTF-8"?>\n${head}${urls.join('\n')}</urlset>\n`,
    'application/xml; charset=utf-8',
  )
}
