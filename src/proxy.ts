import { NextResponse, type NextRequest } from 'next/server'

import { earlyScript } from '@/app/(storefront)/early/early-script'
import { personalPages } from '@/app/(storefront)/shell/personal-pages'
import { pageAddress } from '@/app/page-address'
import { paymentSources } from '@/features/payments/browser-sources'
import { findStoreByHost } from '@/features/stores/store-directory'
import { panelPolicy, personalPolicy, publicPolicy } from '@/platform/http/content-security-policy'
import { isSameSite, isUnsafe } from '@/platform/http/same-site'

/**
 * Host -> store and path -> locale, by rewriting to `/[store]/[locale]/…`. The shopper never sees those segments: the
 * default locale has no prefix, the others have theirs. Never authorization.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (/^\/admin(\/|$)/.test(request.nextUrl.pathname)) {
    return withNonce(request, panelPolicy(), (init) => NextResponse.next(init))
  }
  const store = await findStoreByHost(request.headers.get('host'))
  if (!store)
    return new NextResponse('This shop has no store yet. Run the seed, or create one in the admin.', { status: 503 })
  // Next lets actions through whose `Origin` is `null`.
  if (isUnsafe(request.method) && !isSameSite(request.headers, store)) return new NextResponse(null, { status: 403 })
  const url = request.nextUrl.clone()
  const { path, page, isRedundant } = pageAddress(store, url.pathname, url.searchParams.keys())
  if (isRedundant) {
    url.pathname = path
    return NextResponse.redirect(url, 308)
  }
  url.pathname = page
  if (!personalPages.test(path)) return withPolicy(NextResponse.rewrite(url), publicPolicy([earlyScript]))
  const policy = personalPolicy([earlyScript], paymentSources())
  const response = withNonce(request, policy, (init) => NextResponse.rewrite(url, init))
  response.headers.set('cache-control', 'private, no-store')
  return response
}

/** Next reads the nonce from the request's header and puts it on its own scripts. */
function withNonce(
  request: NextRequest,
  policy: string,
  respond: (init: { request: { headers: Headers } }) => NextResponse,
): NextResponse {
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  return withPolicy(respond({ request: { headers } }), policy)
}

function withPolicy(response: NextResponse, policy: string): NextResponse {
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  // Files, the API and Next's own paths have no store segment, and the admin gets its policy only.
  matcher: ['/((?!api/|_next/|.*\\.[a-z0-9]+$).*)'],
}
