import { findOnlineProvider } from '@/features/payments/providers'
import { receivePaymentEvent } from '@/features/payments/receive-payment-event'
import { readText } from '@/platform/http/body'
import { failureProblem, problem } from '@/platform/http/problem'
import { framed } from '@/platform/http/serve'
import { systemContext } from '@/platform/request-context'

export const dynamic = 'force-dynamic'

/** Bytes. The largest events of providers are far smaller. */
const bodyLimit = 1_000_000

interface Route {
  readonly params: Promise<{ provider: string }>
}

/**
 * The webhook of a payment provider: verify, store, answer. 200 means that the event is durable; after any other status
 * the provider retries.
 */
export function POST(request: Request, { params }: Route): Promise<Response> {
  return framed(request, async () => {
    const provider = findOnlineProvider((await params).provider)
    if (!provider) return problem('not_found')
    const body = await readText(request, bodyLimit)
    if (body === null) return problem('payload_too_large')
    const received = await receivePaymentEvent(await systemContext(), provider, { body, headers: request.headers })
    return received.ok ? Response.json({ received: true }) : failureProblem(received)
  })
}
