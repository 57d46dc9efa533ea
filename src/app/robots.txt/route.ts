import { personalPaths } from '../personal-paths'
import { siteFile, storeOfRequest } from '../store-of-request'

/** Rules for crawlers. */
export async function GET(request: Request): Promise<Response> {
  const store = await storeOfRequest(request)
  if (!store) return new Response(null, { status: 404 })
  const prefixes = [
    '',
    ...store.locales.filter((locale) => locale !== store.defaultLocale).map((locale) => `/${locale}`),
  ]
  const rules = prefixes.flatMap((prefix) => personalPaths.map((path) => `Disallow: ${prefix}${path}`))
  const lines = ['User-agent: *', 'Allow: /api/media/', ...rules, '', `Sitemap: ${store.origin}/sitemap.xml`, '']
  return siteFile(lines.join('\n'), 'text/plain; charset=utf-8')
}
