import { receiveStripeEvent } from '@/features/payments/receive-stripe-event'
import { systemContext } from '@/platform/request-context'
import { problemTable, type ErrorCode } from '@/shared/problem'

export const dynamic = 'force-dynamic'

/** Bytes. Stripe's largest events are far smaller. */
const bodyLimit = 1_000_000

function problem(code: ErrorCode): Response {
  const { status, title } = problemTable[code]
  return Response.json(
    { type: 'about:blank', title, status, code },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
}

/** The body as it came, byte by byte, because it is signed; null when it is too large. */
async function readRawBody(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > bodyLimit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Stripe's webhook: verify, store, answer. A 200 means that the event is durable. */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return problem('payload_too_large')
  const signature = request.headers.get('stripe-signature')
  if (signature === null) return problem('invalid_signature')
  const body = await readRawBody(request)
  if (body === null) return problem('payload_too_large')
  const received = await receiveStripeEvent(await systemContext(), body, signature)
  return received.ok ? Response.json({ received: true }) : problem(received.code)
}
