import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveApi } from './api.ts'
import { servePage } from './browser/pages.ts'
import type { Control } from './control/control.ts'
import { createControl } from './control/control.ts'
import { createFaults } from './control/faults.ts'
import { serveControl } from './control/routes.ts'
import { createIdempotency } from './http/idempotency.ts'
import { keepSaved, loadState } from './persistence.ts'
import { settleIntent } from './resources/intent-confirm.ts'
import { settleRefund } from './resources/refunds.ts'
import type { WebhookEndpoint } from './webhooks/delivery.ts'
import { createDispatcher } from './webhooks/dispatcher.ts'
import type { World } from './world.ts'
import { createWorld } from './world.ts'

export interface StripeFakeOptions {
  /** 0 takes any free port. */
  port: number
  host?: string
  secretKey: string
  publishableKey: string
  webhooks?: WebhookEndpoint[]
  /** Keeps all objects over restarts. Without it they live as long as the process. */
  dataFile?: string
  /** How browsers reach the fake, when not by its own host and port. */
  publicUrl?: string
  /** Payments that are `processing` and refunds that are `pending` settle by themselves after this; null: when told. */
  settleAfterMs?: number | null
}

export interface StripeFake {
  /** `http://127.0.0.1:4110`, without a slash at the end. */
  url: string
  control: Control
  /** Stops listening, ends open calls, saves. */
  close(): Promise<void>
}

/**
 * Starts a server with Stripe's API under `/v1`, a stand-in for Stripe.js at `/v3/stripe.js` and a control
 * API under `/_fake`. Rejects when the port is taken.
 */
export async function startStripeFake(options: StripeFakeOptions): Promise<StripeFake> {
  const host = options.host ?? '127.0.0.1'
  const state = loadState(options.dataFile)
  const saving = keepSaved(state, options.dataFile)
  const changed = () => saving.changed()
  const dispatcher = createDispatcher(state, options.webhooks ?? [], changed)
  const server = createServer()
  // Node closes connections after 5 idle seconds; a request that arrives at that moment would fail.
  server.keepAliveTimeout = 65_000
  await listen(server, options.port, host)
  const { port } = server.address() as AddressInfo
  const url = `http://${host}:${port}`
  const world = createWorld({
    state,
    publicUrl: options.publicUrl ?? url,
    settleAfterMs: options.settleAfterMs ?? null,
    dispatcher,
    changed,
  })
  const faults = createFaults()
  const control = createControl({ world, faults, dispatcher, changed })
  const api = {
    world,
    keys: { secretKey: options.secretKey, publishableKey: options.publishableKey },
    faults,
    idempotency: createIdempotency(state.answers),
    changed,
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    if (path.startsWith('/v1/')) await serveApi(api, request, response)
    else if (path.startsWith('/_fake/')) await serveControl(control, request, response)
    else await servePage({ world, changed }, request, response)
  }

  server.on('request', (request, response) => {
    serve(request, response).catch((error: unknown) => {
      process.stderr.write(`stripe fake: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      response.destroy()
    })
  })
  dispatcher.resume()
  settlePending(world)

  return {
    url,
    control,
    async close() {
      dispatcher.stop()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      saving.flush()
    },
  }
}

/** Continues pending settlements of an earlier process. */
function settlePending(world: World): void {
  for (const intent of world.state.paymentIntents.values()) {
    if (intent.status === 'processing') world.later(() => settleIntent(world, intent, true))
  }
  for (const refund of world.state.refunds.values()) {
    if (refund.status === 'pending') world.later(() => settleRefund(world, refund, true))
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
