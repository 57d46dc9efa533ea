import { chooseMarket } from '@/features/cart/choose-market'
import { localizedPath } from '@/features/stores/domain/locale-path'
import { clientKey } from '@/platform/http/client-address'
import { takeTurn } from '@/platform/rate-limits'
import { isLocale } from '@/shared/locales'
import { localPath } from '@/shared/local-path'

import { openShop } from '../../../../page-context'

interface RouteContext {
  params: Promise<{ store: string; locale: string }>
}

/** Bytes of the longest form: three codes and a path. */
const longestForm = 8000

/**
 * `POST /market/choose`: keeps the country and the currency that a shopper chose, in the browser and in the cart, and
 * goes back to the page in the chosen language. What is not one of the store's stays as it was.
 */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  const { store: slug, locale: present } = await params
  const shop = await openShop(slug, present)
  if (!shop) return new Response(null, { status: 404 })
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= longestForm)) return new Response(null, { status: 413 })
  const turn = await takeTurn('write', clientKey(request.headers))
  if (!turn.ok) return new Response(null, { status: 429, headers: { 'retry-after': String(turn.retryAfter) } })
  const form = await request.formData().catch(() => null)
  if (!form) return new Response(null, { status: 400 })
  const { ctx, locale } = shop
  await chooseMarket(ctx, { country: form.get('country'), currency: form.get('currency') })
  const wanted = form.get('language')
  const language =
    isLocale(wanted) && (wanted === ctx.store.defaultLocale || ctx.store.locales.includes(wanted)) ? wanted : locale
  const location = localizedPath(ctx.store, language, localPath(form.get('back')))
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
}
