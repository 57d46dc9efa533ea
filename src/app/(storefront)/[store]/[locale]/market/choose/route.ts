import { chooseMarket } from '@/features/cart/choose-market'
import { localizedPath } from '@/features/stores/domain/locale-path'
import { takeClientTurn } from '@/platform/http/client-turn'
import { localeIn, type Locale } from '@/shared/locales'
import { localPath } from '@/shared/local-path'

import { openShop } from '../../../../page-context'
import { shellTexts } from '../../../../texts'

interface RouteContext {
  params: Promise<{ store: string; locale: string }>
}

/** Bytes of the longest form: three codes and a path. */
const longestForm = 32_000

/**
 * `POST /market/choose`: stores the country and the currency that a shopper chose, in the browser and in the cart, and
 * redirects to the page in the chosen language. Values that the store does not offer are ignored. Fields: those of
 * `chooseMarket`, `language`, and `back`, a path without language.
 */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  const { store: slug, locale: present } = await params
  const shop = await openShop(slug, present, request.headers)
  if (!shop) return new Response(null, { status: 404 })
  const { ctx, locale } = shop
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= longestForm)) return refused(locale, { status: 413 })
  const turn = await takeClientTurn(ctx, 'write')
  if (!turn.ok) return refused(locale, { status: 429, retryAfter: turn.retryAfter })
  const form = await request.formData().catch(() => null)
  if (!form) return refused(locale, { status: 400 })
  await chooseMarket(ctx, form)
  const language = localeIn(ctx.store, form.get('language')) ?? locale
  const location = localizedPath(ctx.store, language, localPath(form.get('back')))
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
}

/** The answer to a refused form, which browsers without scripts display in place of the page. */
function refused(locale: Locale, { status, retryAfter }: { status: 400 | 413 | 429; retryAfter?: number }): Response {
  const headers = new Headers({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' })
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter))
  const words = shellTexts(locale)(status === 429 ? 'market.tooMany' : 'market.refused')
  return new Response(words, { status, headers })
}
