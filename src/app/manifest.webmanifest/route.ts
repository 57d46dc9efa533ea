import { lightColors } from '@/ui/tokens'

import { siteFile, storeOfRequest } from '../store-of-request'

/** The manifest for adding the shop to a home screen (W3C Web Application Manifest). */
export async function GET(request: Request): Promise<Response> {
  const store = await storeOfRequest(request)
  if (!store) return new Response(null, { status: 404 })
  const manifest = {
    name: store.name,
    short_name: store.name,
    start_url: '/',
    display: 'browser',
    lang: store.defaultLocale,
    background_color: lightColors.paper,
    theme_color: lightColors.paper,
    icons: [
      { src: '/shop-icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  }
  return siteFile(JSON.stringify(manifest), 'application/manifest+json')
}
