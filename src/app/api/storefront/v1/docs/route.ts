import { requestedStore } from '@/features/stores/store-request'
import { createDocument } from '@/platform/http/serve'

import { operations } from '../../operations'
import { referencePage } from '../../reference-page'

/** The API's reference for people: one document that loads nothing else. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = createDocument((store) => {
  const contracts = operations.map(({ contract }) => contract)
  return new Response(referencePage(contracts, store), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    },
  })
}, requestedStore)
