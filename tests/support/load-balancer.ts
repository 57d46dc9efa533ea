import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A load balancer like those of clouds: checks each replica's readiness and distributes requests round robin. A
 * replica that aborts a request gets no more of them until its next successful readiness check.
 */
export interface LoadBalancer {
  readonly url: string
  /** Waits until so many replicas are ready. */
  readonly sees: (count: number) => Promise<void>
  readonly stop: () => Promise<void>
}

interface Target {
  readonly url: string
  isReady: boolean
  /** Requests that the replica aborted. */
  failures: number
}

const askEvery = 100

/**
 * Milliseconds to wait for a response. A slow replica stays in use: only its readiness check removes it.
 */
const patience = 120_000

export async function startLoadBalancer(replicas: readonly string[]): Promise<LoadBalancer> {
  const agent = new Agent({ keepAlive: true })
  const targets = replicas.map((url): Target => ({ url, isReady: true, failures: 0 }))
  const readyOnes = (): Target[] => targets.filter(({ isReady }) => isReady)
  const over = new AbortController()
  let turn = 0

  // Each independently, so that a slow one does not delay the removal of another.
  const watch = async (target: Target): Promise<void> => {
    while (!over.signal.aborted) {
      const before = target.failures
      const isReady = await saysReady(target.url, over.signal)
      // A response from before the failure says nothing about the state after it.
      target.isReady = isReady && target.failures === before
      await sleep(askEvery)
    }
  }

  const server = createServer((incoming, outgoing) => {
    const ready = readyOnes()
    const target = ready[turn++ % Math.max(1, ready.length)]
    if (target === undefined) outgoing.writeHead(503).end()
    else forward(incoming, outgoing, { target, agent })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const watching = Promise.all(targets.map(watch))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    sees: async (count) => {
      while (readyOnes().length !== count) await sleep(askEvery)
    },
    stop: async () => {
      over.abort()
      await watching
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function saysReady(replica: string, over: AbortSignal): Promise<boolean> {
  const signal = AbortSignal.any([over, AbortSignal.timeout(patience)])
  const answer = await fetch(`${replica}/api/health/ready`, { signal }).catch(() => null)
  await answer?.body?.cancel().catch(() => undefined)
  return answer?.ok ?? false
}

/** A replica that cuts the connection is a 502, as from any load balancer. */
function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { target, agent }: { target: Target; agent: Agent },
): void {
  const { method, headers, url } = incoming
  const fail = (): void => {
    target.failures += 1
    target.isReady = false
  }
  const onward = request(new URL(url ?? '/', target.url), { method, headers, agent }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
    answer.on('error', () => {
      fail()
      outgoing.destroy()
    })
  })
  onward.on('error', () => {
    fail()
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(502).end()
  })
  incoming.pipe(onward)
}
