import { requestedStore } from '@/features/stores/store-request'
import { openApiDocument } from '@/platform/http/openapi'
import { failureProblem } from '@/platform/http/problem'

import { operations } from '../../operations'

/** The API's description for machines. */
export async function GET(request: Request): Promise<Response> {
  const requested = await requestedStore(request)
  if (!requested.ok) return failureProblem(requested)
  const contracts = operations.map(({ contract }) => contract)
  const document = openApiDocument(contracts, { server: requested.value.store.origin })
  return Response.json(document, {
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' },
  })
}
