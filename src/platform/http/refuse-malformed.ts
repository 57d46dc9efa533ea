import type { IncomingMessage, ServerResponse } from 'node:http'

import { hostPrefix } from '@/shared/cookie-names'

import { answerAhead } from './answer-ahead'
import { readableAnywhere } from './cors'
import { malformedCookies, malformedParts } from './malformed-request'
import { refuseOddMethod } from './odd-methods'
import { problem } from './problem'

/**
 * Answers 400 to malformed requests, naming the malformed field, and 405 to methods that no route supports, before Next
 * and every handler. Call it once, after everything else that uses `answerAhead`. The answer deletes a malformed cookie
 * of the shop; otherwise every later request of the browser would be refused.
 */
export function refuseMalformed(): void {
  answerAhead((request, response, next) => {
    if (refuseOddMethod(request, response)) return
    const refusal = refusalOf(request)
    if (refusal === null) next()
    else void send(refusal, request, response)
  })
}

function refusalOf(request: IncomingMessage): Response | null {
  const { url = '', headers } = request
  const isApi = url.startsWith('/api/')
  const errors = malformedParts(request)
  if (errors.length === 0) return null
  const refusal = isApi ? problem('validation_failed', { errors }) : plainRefusal(errors[0]?.path ?? '')
  for (const name of malformedCookies(headers.cookie ?? '')) {
    refusal.headers.append('set-cookie', `${name}=; Path=/; Max-Age=0${name.startsWith(hostPrefix) ? '; Secure' : ''}`)
  }
  return url.startsWith('/api/storefront/') ? readableAnywhere(refusal) : refusal
}

const plainRefusal = (field: string): Response =>
  new Response(`400: this address, or what was sent with it, cannot be read (${JSON.stringify(field)}).\n`, {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

async function send(refusal: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await refusal.text()
  response.setHeaders(refusal.headers)
  // The rest of the request is not read.
  response.setHeader('connection', 'close')
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('content-length', Buffer.byteLength(body))
  response.writeHead(refusal.status)
  response.end(request.method === 'HEAD' ? undefined : body)
}
