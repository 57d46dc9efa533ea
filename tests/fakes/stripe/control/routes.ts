import type { DisputeBeginning, DisputeOutcome } from '../resources/disputes.ts'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { failureAnswer, jsonAnswer, send } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import { StripeFailure } from '../http/errors.ts'
import type { WebhookEndpoint } from '../webhooks/delivery.ts'
import type { WebhookMode } from '../webhooks/dispatcher.ts'
import type { Control } from './control.ts'
import type { Fault } from './faults.ts'

type Handler = (control: Control, body: unknown, target: Target) => unknown

interface Target {
  /** The id in the path; empty where the path has none. */
  id: string
  query: URLSearchParams
}

/** The control API: JSON in, JSON out, no key; it is for loopback only and answers no other page's scripts. */
const HANDLERS: Record<string, Handler> = {
  'GET /_fake/health': () => ({ ok: true }),
  'GET /_fake/state': (control) => control.state(),
  'POST /_fake/reset': (control) => control.reset(),
  'GET /_fake/faults': (control) => control.faults(),
  'POST /_fake/faults': (control, body) => control.addFault(body as Fault),
  'DELETE /_fake/faults': (control) => control.clearFaults(),
  'GET /_fake/webhooks/endpoints': (control) => control.webhookEndpoints(),
  'PUT /_fake/webhooks/endpoints': (control, body) => control.setWebhookEndpoints(body as WebhookEndpoint[]),
  'PUT /_fake/webhooks/mode': (control, body) => control.setWebhookMode(body as WebhookMode),
  'POST /_fake/webhooks/send-skipped': (control) => control.sendSkipped(),
  'GET /_fake/webhooks/deliveries': (control, _body, { query }) => control.deliveries(query.get('event') || undefined),
  'GET /_fake/events': (control) => control.events(),
  'POST /_fake/events/:id/resend': (control, body, { id }) =>
    control.resendEvent(id, (body as { times?: number }).times),
  'POST /_fake/sign': (control, body) => {
    const { payload, ...options } = body as { payload: string; secret?: string; timestamp?: number }
    return { header: control.sign(payload, options) }
  },
  'POST /_fake/payment_intents/:id/authenticate': (control, body, { id }) =>
    control.authenticate(id, (body as { passed?: boolean }).passed !== false),
  'POST /_fake/payment_intents/:id/settle': (control, body, { id }) =>
    control.settleIntent(id, (body as { succeeds?: boolean }).succeeds !== false),
  'POST /_fake/refunds/:id/settle': (control, body, { id }) =>
    control.settleRefund(id, (body as { succeeds?: boolean }).succeeds !== false),
  'POST /_fake/charges/:id/dispute': (control, body, { id }) =>
    control.openDispute(id, (body as { reason?: string }).reason, (body as { beginning?: DisputeBeginning }).beginning),
  'POST /_fake/disputes/:id/close': (control, body, { id }) =>
    control.closeDispute(id, (body as { outcome?: DisputeOutcome }).outcome ?? 'lost'),
}

/** Answers a call to `/_fake/…`. */
export async function serveControl(
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stripe.invalid')
  // A browser names the page that calls; tests and scripts have none.
  if (request.headers.origin !== undefined) {
    send(response, jsonAnswer(403, { error: { message: 'The control API is not for pages' } }))
    return
  }
  const text = await readBody(request)
  const found = findHandler(`${request.method ?? 'GET'} ${pathname}`)
  if (found === undefined) {
    send(response, jsonAnswer(404, { error: { message: `No such control: ${request.method} ${pathname}` } }))
    return
  }
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text)
    const answer = await found.handle(control, body, { id: found.id, query: searchParams })
    send(response, jsonAnswer(200, typeof answer === 'object' && answer !== null ? answer : { ok: true }))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    send(response, error instanceof StripeFailure ? failureAnswer(error) : jsonAnswer(400, { error: { message } }))
  }
}

function findHandler(call: string): { handle: Handler; id: string } | undefined {
  const exact = HANDLERS[call]
  if (exact !== undefined) return { handle: exact, id: '' }
  for (const [pattern, handle] of Object.entries(HANDLERS)) {
    const [before, after] = pattern.split(':id')
    if (before === undefined || after === undefined || !call.startsWith(before) || !call.endsWith(after)) continue
    return { handle, id: call.slice(before.length, call.length - after.length) }
  }
  return undefined
}
