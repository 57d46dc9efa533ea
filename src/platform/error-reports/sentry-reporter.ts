import { createStackParser, createTransport, type BaseTransportOptions, type Transport } from '@sentry/core'
import { nodeStackLineParser, ServerRuntimeClient } from '@sentry/core/server'

import type { ErrorReporter } from './reporter'
import { toReport } from './report'

interface Options {
  readonly dsn: string
  readonly environment: string
  readonly release: string
  readonly serverName: string
  readonly onOutcome: (outcome: 'sent' | 'dropped' | 'failed') => void
  /** Milliseconds of a monotonic clock. */
  readonly now?: () => number
}

/**
 * The most reports in a minute: in an outage the same errors repeat, and the first reports are enough to find a bug.
 */
const mostPerMinute = 30

/** Milliseconds for sending one report; no request waits for it. */
const patience = 5000

/** The most reports being sent at once; further ones are dropped. */
const bufferSize = 16

/**
 * Sends reports to a server with Sentry's protocol. Only what {@link toReport} selects is sent: the client's own
 * integrations, which collect requests, cookies and addresses, are all disabled.
 */
export function sentryReporter({ onOutcome, now = () => performance.now(), ...options }: Options): ErrorReporter {
  const client = new ServerRuntimeClient({
    ...options,
    integrations: [],
    stackParser: createStackParser(nodeStackLineParser()),
    transport: (transport) => fetchTransport(transport, onOutcome),
    platform: 'node',
    runtime: { name: 'node', version: process.version },
    sendClientReports: false,
  })
  client.init()
  const known = new WeakSet()
  let window = { startedAt: now(), reports: 0 }
  return {
    report: (error, message, scope) => {
      // An error that is logged where it is caught and again at the top is reported once.
      if (typeof error === 'object' && error !== null) {
        if (known.has(error)) return
        known.add(error)
      }
      if (now() - window.startedAt >= 60_000) window = { startedAt: now(), reports: 0 }
      window.reports += 1
      if (window.reports > mostPerMinute) {
        onOutcome('dropped')
        return
      }
      try {
        client.captureEvent(toReport(client.getOptions().stackParser, { error, message, scope }))
      } catch {
        onOutcome('failed')
      }
    },
    flush: async (limit) => {
      await client.flush(limit)
    },
  }
}

function fetchTransport(options: BaseTransportOptions, onOutcome: Options['onOutcome']): Transport {
  return createTransport({ ...options, bufferSize }, async ({ body }) => {
    try {
      const { status, headers } = await fetch(options.url, {
        method: 'POST',
        body: typeof body === 'string' ? body : new Uint8Array(body),
        signal: AbortSignal.timeout(patience),
      })
      onOutcome(status < 300 ? 'sent' : 'failed')
      return {
        statusCode: status,
        headers: {
          'x-sentry-rate-limits': headers.get('x-sentry-rate-limits'),
          'retry-after': headers.get('retry-after'),
        },
      }
    } catch {
      onOutcome('failed')
      return {}
    }
  })
}
