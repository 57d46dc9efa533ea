import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A load balancer as a cloud has them: asks each replica whether it is ready, and hands requests to those in turn. */
export interface LoadBalancer {
  readonly url: string
  /** Waits until so many replicas are ready. */
  readonly sees: (count: number) => Promise<void>
  readonly stop: () => Promise<void>
}

const askEvery = 100

export async function startLoadBalancer(replicas: readonly string[]): Promise<LoadBalancer> {
  const agent = new Agent({ keepAlive: true })
  let ready = [...replicas]
  let turn = 0
  let isOver = false

  const watch = async (): Promise<void> => {
    while (!isOver) {
      const answers = await Promise.all(replicas.map(isReady))
      ready = replicas.filter((_, index) => answers[index])
      await sleep(askEvery)
    }
  }

  const server = createServer((incoming, outgoing) => {
    const target = ready[turn++ % Math.max(1, ready.length)]
    if (target === undefined) outgoing.writeHead(503).end()
    else forward(incoming, outgoing, target, agent)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const watching = watch()
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    sees: async (count) => {
      while (ready.length !== count) await sleep(askEvery)
    },
    stop: async () => {
      isOver = true
      await watching
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function isReady(replica: string): Promise<boolean> {
  const answer = await fetch(`${replica}/api/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => null)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}

/** A replica that cuts the connection is a 502, as from any load balancer. */
function forward(incoming: IncomingMessage, outgoing: ServerResponse, target: string, agent: Agent): void {
  const { method, headers, url } = incoming
  const onward = request(new URL(url ?? '/', target), { method, headers, agent }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
    answer.on('error', () => outgoing.destroy())
  })
  onward.on('error', () => {
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(502).end()
  })
  incoming.pipe(onward)
}
