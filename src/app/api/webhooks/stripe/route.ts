import { receiveStripeEvent } from '@/features/payments/receive-stripe-event'
import { readText } from '@/platform/http/body'
import { failureProblem, problem } from '@/platform/http/problem'
import { framed } from '@/platform/http/serve'
import { systemContext } from '@/platform/request-context'

export const dynamic = 'force-dynamic'

/** Bytes. Stripe's largest events are far smaller. */
const bodyLimit = 1_000_000

/** Stripe's webhook: verify, store, answer. A 200 means that the event is durable; after anything else Stripe tries again. */
export function POST(request: Request): Promise<Response> {
  return framed(request, async () => {
    // Byte by byte as it came, because it is signed.
    const body = await readText(request, bodyLimit)
    if (body === null) return problem('payload_too_large')
    const received = await receiveStripeEvent(await systemContext(), body, request.headers.get('stripe-signature'))
    return received.ok ? Response.json({ received: true }) : failureProblem(received)
  })
}
