import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { jsonAnswer, send } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import { completeAuthentication } from '../resources/intent-confirm.ts'
import { AUTHENTICATION_PAGE } from '../resources/authentication.ts'
import type { World } from '../world.ts'

/** What browsers load from this origin, and the file beside this one that holds it. */
const FILES: Record<string, { file: string; type: string }> = {
  '/v3/': { file: 'stripe.js', type: 'text/javascript; charset=utf-8' },
  '/v3/stripe.js': { file: 'stripe.js', type: 'text/javascript; charset=utf-8' },
  '/v3/elements/card.html': { file: 'elements/card.html', type: 'text/html; charset=utf-8' },
  '/v3/elements/card.css': { file: 'elements/card.css', type: 'text/css; charset=utf-8' },
  '/v3/elements/card.js': { file: 'elements/card.js', type: 'text/javascript; charset=utf-8' },
  '/v3/elements/card-format.js': { file: 'elements/card-format.js', type: 'text/javascript; charset=utf-8' },
  '/v3/elements/messages.js': { file: 'elements/messages.js', type: 'text/javascript; charset=utf-8' },
  '/v3/elements/theme.js': { file: 'elements/theme.js', type: 'text/javascript; charset=utf-8' },
  '/v3/elements/authenticate.css': { file: 'elements/authenticate.css', type: 'text/css; charset=utf-8' },
  '/v3/elements/authenticate.js': { file: 'elements/authenticate.js', type: 'text/javascript; charset=utf-8' },
  [AUTHENTICATION_PAGE]: { file: 'elements/authenticate.html', type: 'text/html; charset=utf-8' },
}

interface PageParts {
  world: World
  changed: () => void
}

/** Serves Stripe.js, its frames, and the answer of the authentication page. */
export async function servePage(parts: PageParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://stripe.invalid')
  if (request.method === 'POST' && pathname === AUTHENTICATION_PAGE)
    return finishAuthentication(parts, request, response)
  const page = FILES[pathname]
  if (page === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
    return send(response, jsonAnswer(404, { error: { message: `Nothing is served at ${pathname}` } }))
  }
  const content = await readFile(fileURLToPath(new URL(page.file, import.meta.url)))
  response.writeHead(200, {
    'content-type': page.type,
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : content)
}

/** The buyer pressed one of the two buttons: `{ payment_intent, client_secret, passed }` as JSON. */
async function finishAuthentication(
  { world, changed }: PageParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sent: unknown = JSON.parse(await readBody(request))
  const { payment_intent, client_secret, passed } = sent as {
    payment_intent?: string
    client_secret?: string
    passed?: boolean
  }
  const intent = world.state.paymentIntents.get(payment_intent ?? '')
  if (intent === undefined || intent.client_secret !== client_secret) {
    return send(response, jsonAnswer(404, { error: { message: 'This payment does not exist' } }))
  }
  completeAuthentication(world, intent, passed === true)
  changed()
  send(response, jsonAnswer(200, { status: intent.status }))
}
