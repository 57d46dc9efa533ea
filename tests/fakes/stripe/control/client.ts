import type { Control } from './control.ts'

/** The control of a fake that runs in another process: the same calls, each a promise. */
export type RemoteControl = {
  [Name in keyof Control]: (...args: Parameters<Control[Name]>) => Promise<Awaited<ReturnType<Control[Name]>>>
}

/** Connects to the control API of the fake at `url` (`http://127.0.0.1:4110`). Each call rejects with the fake's error message. */
export function connectControl(url: string): RemoteControl {
  async function call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${url}/_fake/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`The Stripe fake refused ${method} /_fake/${path}: ${JSON.stringify(answer)}`)
    return answer
  }

  async function run(method: string, path: string, body?: object): Promise<void> {
    await call(method, path, body)
  }

  /** The answer's shape is that of the method with the same name: both ends are this folder. */
  async function ask<Name extends keyof Control>(
    method: string,
    path: string,
    body?: object,
  ): Promise<Awaited<ReturnType<Control[Name]>>> {
    return (await call(method, path, body)) as Awaited<ReturnType<Control[Name]>>
  }

  return {
    addFault: (fault) => run('POST', 'faults', fault),
    clearFaults: () => run('DELETE', 'faults'),
    faults: () => ask<'faults'>('GET', 'faults'),
    setWebhookMode: (mode) => run('PUT', 'webhooks/mode', mode),
    setWebhookEndpoints: (endpoints) => run('PUT', 'webhooks/endpoints', endpoints),
    webhookEndpoints: () => ask<'webhookEndpoints'>('GET', 'webhooks/endpoints'),
    sendSkipped: () => ask<'sendSkipped'>('POST', 'webhooks/send-skipped'),
    resendEvent: (id, times = 1) => ask<'resendEvent'>('POST', `events/${id}/resend`, { times }),
    deliveries: (event = '') =>
      ask<'deliveries'>('GET', `webhooks/deliveries?${new URLSearchParams({ event }).toString()}`),
    async sign(payload, options = {}) {
      const answer = await call('POST', 'sign', { payload, ...options })
      return (answer as { header: string }).header
    },
    authenticate: (id, passed) => ask<'authenticate'>('POST', `payment_intents/${id}/authenticate`, { passed }),
    settleIntent: (id, succeeds) => ask<'settleIntent'>('POST', `payment_intents/${id}/settle`, { succeeds }),
    settleRefund: (id, succeeds) => ask<'settleRefund'>('POST', `refunds/${id}/settle`, { succeeds }),
    openDispute: (id, reason, beginning) => ask<'openDispute'>('POST', `charges/${id}/dispute`, { reason, beginning }),
    closeDispute: (id, outcome) => ask<'closeDispute'>('POST', `disputes/${id}/close`, { outcome }),
    events: () => ask<'events'>('GET', 'events'),
    state: () => ask<'state'>('GET', 'state'),
    reset: () => run('POST', 'reset'),
  }
}
