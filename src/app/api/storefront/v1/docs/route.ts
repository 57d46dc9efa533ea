import { requestedStore } from '@/features/stores/store-request'
import { failureProblem } from '@/platform/http/problem'

import { operations } from '../../operations'
import { referencePage } from '../../reference-page'

/** The API's description for people. It loads nothing: all of it is in this one document. */
export async function GET(request: Request): Promise<Response> {
  const requested = await requestedStore(request)
  if (!requested.ok) return failureProblem(requested)
  const html = referencePage(
    operations.map(({ contract }) => contract),
    requested.value.store,
  )
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    },
  })
}
