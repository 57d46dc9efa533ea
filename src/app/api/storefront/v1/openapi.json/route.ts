import { requestedStore } from '@/features/stores/store-request'
import { openApiDocument } from '@/platform/http/openapi'
import { createDocument } from '@/platform/http/serve'

import { operations } from '../../operations'

/** The OpenAPI document. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = createDocument(({ origin }) => {
  const contracts = operations.map(({ contract }) => contract)
  return Response.json(openApiDocument(contracts, { server: origin }), {
    headers: { 'cache-control': 'public, max-age=300' },
  })
}, requestedStore)
