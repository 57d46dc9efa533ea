import { createHmac, timingSafeEqual } from 'node:crypto'

import type { PaymentState } from '@/features/payments/domain/payment-state'
import {
  PaymentRefusedError,
  PaymentUnavailableError,
  type OnlineProvider,
  type PresentState,
  type ProviderRefund,
  type WebhookRequest,
} from '@/features/payments/provider'
import type { CurrencyCode } from '@/shared/currencies'
import { money, toDecimal } from '@/shared/money'
import { parseAmount } from '@/shared/money-parse'
import { fail, ok } from '@/shared/result'

import type { Link, PaylinkFake } from './server'

const states: Readonly<Record<Link['status'], PaymentState>> = {
  open: 'pending',
  authorized: 'authorized',
  paid: 'captured',
  canceled: 'voided',
}

/** Seconds that a webhook may be old. */
const tolerance = 300

/** The adapter of the fake, written as one of a real provider would be. */
export function paylinkProvider(fake: PaylinkFake): OnlineProvider {
  const call = async <T>(method: string, path: string, body?: object): Promise<T | null> => {
    const response = await fetch(`${fake.origin}/links${path}`, {
      method,
      headers: { authorization: `Bearer ${fake.apiKey}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch((cause: unknown) => {
      throw new PaymentUnavailableError('Paylink does not answer', { cause })
    })
    if (response.status === 404) return null
    const answer = (await response.json()) as T & { error?: string }
    if (response.ok) return answer
    if (response.status < 500) throw new PaymentRefusedError('refused', answer.error ?? 'Refused')
    throw new PaymentUnavailableError(`Paylink answers ${String(response.status)}`)
  }
  const must = async <T>(work: Promise<T | null>): Promise<T> => {
    const answer = await work
    if (answer === null) throw new PaymentRefusedError('not_found', 'Paylink knows no such link')
    return answer
  }
  return {
    id: 'paylink',
    kind: 'online',
    mode: () => 'test',
    currencies: new Set(['USD', 'EUR']),
    countries: new Set(['DE', 'KE']),
    limits: () => ({ least: 100, most: 1_000_000, step: 1 }),
    start: async ({ key, orderId, returnUrl, amount, currency }) => {
      const decimal = toDecimal(money(amount, currency))
      const link = await must(
        call<Link>('POST', '', { key, order: orderId, amount: decimal, currency, returnTo: returnUrl }),
      )
      return { reference: link.id, browser: { redirectUrl: link.url } }
    },
    fetch: async (reference) => {
      const link = await call<Link>('GET', `/${reference}`)
      return link && toPresentState(link)
    },
    cancel: async (reference) => {
      await must(call('POST', `/${reference}/cancel`))
    },
    capture: async (reference) => {
      await must(call('POST', `/${reference}/capture`))
    },
    refund: async ({ key, reference, amount, currency }) => {
      const decimal = toDecimal(money(amount, currency))
      const made = await must(
        call<Link['refunds'][number]>('POST', `/${String(reference)}/refunds`, { key, amount: decimal }),
      )
      return toRefund(made, currency)
    },
    readWebhook: (request) => {
      if (!isSigned(request, fake.webhookSecret)) return fail('invalid_signature')
      const { event, topic, link } = JSON.parse(request.body) as { event: string; topic: string; link: string }
      const created = Math.floor(Date.now() / 1000)
      const hint = {
        livemode: false,
        created,
        reference: link,
        disputeId: null,
        withRefunds: false,
        withDisputes: false,
      }
      return ok({ id: event, type: topic, isHandled: topic.startsWith('link.'), hint })
    },
    browser: {
      words: () => ({ name: 'Pay by link', note: 'You pay on the page of Paylink.', assurance: '' }),
      form: null,
      isStopped: ({ paylink }) => paylink === 'left',
      isUnrecognized: () => false,
    },
  }
}

function isSigned({ body, headers }: WebhookRequest, secret: string): boolean {
  const [sent = '', given = ''] = (headers.get('paylink-signature') ?? '').split('.')
  const isFresh = /^\d{1,12}$/.test(sent) && Math.abs(Date.now() / 1000 - Number(sent)) < tolerance
  const expected = Buffer.from(createHmac('sha256', secret).update(`${sent}.${body}`).digest('hex'))
  return isFresh && given.length === expected.length && timingSafeEqual(Buffer.from(given), expected)
}

function amountOf(decimal: string, currency: CurrencyCode): number {
  const parsed = parseAmount(decimal, currency)
  if (!parsed.ok) throw new Error(`No amount: ${decimal}`)
  return parsed.value
}

const toRefund = ({ id, key, amount }: Link['refunds'][number], currency: CurrencyCode): ProviderRefund => ({
  reference: id,
  refundId: key,
  status: 'succeeded',
  amount: amountOf(amount, currency),
  failureMessage: null,
})

function toPresentState(link: Link): PresentState {
  const currency = link.currency as CurrencyCode
  const amount = amountOf(link.amount, currency)
  return {
    reference: link.id,
    orderId: link.order,
    status: states[link.status],
    isProcessing: false,
    amount,
    capturedAmount: link.status === 'paid' ? amount : 0,
    currency,
    livemode: false,
    browser: link.status === 'open' ? { redirectUrl: link.url } : null,
    failure: null,
    refunds: link.refunds.map((refund) => toRefund(refund, currency)),
    disputes: [],
  }
}
