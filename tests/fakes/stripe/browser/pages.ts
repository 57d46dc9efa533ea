import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { jsonAnswer, send } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import { AUTHENTICATION_PAGE } from '../resources/authentication.ts'
import { completeAuthentication } from '../resources/intent-confirm.ts'
import type { World } from '../world.ts'

const HTML = 'text/html; charset=utf-8'
const CSS = 'text/css; charset=utf-8'
const JAVASCRIPT = 'text/javascript; charset=utf-8'

/** What browsers load from this origin besides Stripe.js: the file beside this one, and its type. */
const FILES: Record<string, [file: string, type: string]> = {
  [AUTHENTICATION_PAGE]: ['elements/authenticate.html', HTML],
  '/v3/elements/authenticate.css': ['elements/authenticate.css', CSS],
  '/v3/elements/authenticate.js': ['elements/authenticate.js', JAVASCRIPT],
  '/v3/elements/card.html': ['elements/card.html', HTML],
  '/v3/elements/card.css': ['elements/card.css', CSS],
  '/v3/elements/card.js': ['elements/card.js', JAVASCRIPT],
  '/v3/elements/card-format.js': ['elements/card-format.js', JAVASCRIPT],
  '/v3/elements/messages.js': ['elements/messages.js', JAVASCRIPT],
  '/v3/elements/theme.js': ['elements/theme.js', JAVASCRIPT],
}

/** The modules of Stripe.js, each after those that it imports. */
const STRIPE_JS = ['integration-error', 'card-frame', 'payment-element', 'elements', 'overlay', 'client']

export interface PageParts {
  world: World
  changed: () => void
}

/** Serves Stripe.js, its frames, and what the authentication page asks for. */
export async function servePage(parts: PageParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stripe.invalid')
  if (request.method === 'POST' && pathname === AUTHENTICATION_PAGE) return authenticate(parts, request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') return notFound(response, pathname)
  if (pathname === `${AUTHENTICATION_PAGE}/payment`) return showPayment(parts.world, searchParams, response)
  const page = await pageAt(pathname)
  if (page === undefined) return notFound(response, pathname)
  response.writeHead(200, {
    'content-type': page.type,
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : page.content)
}

async function pageAt(pathname: string): Promise<{ type: string; content: string } | undefined> {
  if (pathname === '/v3/stripe.js' || pathname === '/v3/') return { type: JAVASCRIPT, content: await stripeJs() }
  const [file, type] = FILES[pathname] ?? []
  if (file === undefined || type === undefined) return undefined
  return { type, content: await readText(file) }
}

/** Stripe.js is loaded as a classic script, so its modules are joined into one function. */
async function stripeJs(): Promise<string> {
  const modules = await Promise.all(STRIPE_JS.map((name) => readText(`stripe-js/${name}.js`)))
  const joined = modules.map((text) => text.replaceAll(/^import .*\n/gm, '').replaceAll(/^export /gm, ''))
  return `;(() => {\n'use strict'\n${joined.join('\n')}})()\n`
}

function readText(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.url), 'utf8')
}

/** Amount and currency of the payment that waits for authentication. */
function showPayment(world: World, params: URLSearchParams, response: ServerResponse): void {
  const intent = world.state.paymentIntents.get(params.get('payment_intent') ?? '')
  if (intent === undefined || intent.client_secret !== params.get('client_secret')) {
    return notFound(response, 'this payment')
  }
  send(response, jsonAnswer(200, { amount: intent.amount, currency: intent.currency }))
}

/** The buyer pressed one of the two buttons: `{ payment_intent, client_secret, passed }` as JSON. */
async function authenticate(
  { world, changed }: PageParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sent: unknown = JSON.parse(await readBody(request))
  const answer = sent as { payment_intent?: string; client_secret?: string; passed?: boolean }
  const intent = world.state.paymentIntents.get(answer.payment_intent ?? '')
  if (intent === undefined || intent.client_secret !== answer.client_secret) return notFound(response, 'this payment')
  completeAuthentication(world, intent, answer.passed === true)
  changed()
  send(response, jsonAnswer(200, { status: intent.status }))
}

function notFound(response: ServerResponse, what: string): void {
  send(response, jsonAnswer(404, { error: { message: `Nothing is found at ${what}` } }))
}
