import { afterAll, beforeAll, expect, test } from 'vitest'

import { startOtlpReceiver, type OtlpReceiver, type ReceivedSpan } from '../fakes/otlp/receiver.ts'
import { startSentryReceiver, type SentryReceiver } from '../fakes/sentry/receiver.ts'
import { startRedis, type TestRedis } from '../support/redis.ts'
import { openShop, type FaultyShop } from './support/shop'
import { checkOut, call, eventually, placedOrder, readyCart } from './support/shopper'

/** What the built app sends to monitoring, and what it must not send. */
let shop: FaultyShop
let redis: TestRedis
let sentry: SentryReceiver
let collector: OtlpReceiver

beforeAll(async () => {
  redis = await startRedis('telemetry')
  sentry = await startSentryReceiver()
  collector = await startOtlpReceiver()
  shop = await openShop('telemetry', {
    REDIS_URL: redis.url,
    // In a checkout only the rate limits use Redis.
    RATE_LIMITS: 'on',
    SENTRY_DSN: sentry.dsn,
    SENTRY_ENVIRONMENT: 'faults',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  })
})

afterAll(async () => {
  await shop.stop()
  await Promise.all([sentry.close(), collector.close(), redis.stop()])
})

const spansOf = ({ traceId }: ReceivedSpan) => collector.spans.filter((span) => span.traceId === traceId)

/** The trace of the newest checkout, once `isWhole`. */
async function checkoutTrace(isWhole: (names: readonly string[]) => boolean): Promise<ReceivedSpan[]> {
  const trace = (): ReceivedSpan[] => {
    const root = collector.spans.findLast(
      ({ name, parentSpanId }) =>
        name.startsWith('POST /api/storefront/v1/carts/') && parentSpanId === '' && name.endsWith('/checkout'),
    )
    return root ? spansOf(root) : []
  }
  await eventually(
    'the trace of the checkout',
    () => trace().map(({ name }) => name),
    (names) => isWhole(names),
  )
  return trace()
}

/**
 * Checks a cart out once the app uses Redis: after a failure, and before it is connected, it does not for a moment.
 */
async function tracedCheckout(provider: 'stripe' | 'manual'): Promise<void> {
  const cart = await readyCart(shop.url, 'PLENTY', 'jane.traced@example.com')
  await eventually(
    'Redis answers',
    async () => (await fetch(`${shop.url}/api/health/ready`)).text(),
    (health) => health.includes('"redis":"ok"'),
  )
  placedOrder(await checkOut(shop.url, cart, provider))
}

test('a checkout by card is one trace of its request, statements, Redis and Stripe; its job leads back to it', async () => {
  const has = (names: readonly string[], start: string) => names.some((name) => name.startsWith(start))
  await tracedCheckout('stripe')
  const byCard = await checkoutTrace((names) =>
    ['SQL insert', 'redis', 'Stripe POST'].every((start) => has(names, start)),
  )
  const ids = new Set(byCard.map(({ spanId }) => spanId))
  // Each span has a parent in the same trace, up to the request.
  expect(byCard.filter(({ parentSpanId }) => !ids.has(parentSpanId)).map(({ parentSpanId }) => parentSpanId)).toEqual([
    '',
  ])

  await tracedCheckout('manual')
  const byHand = await checkoutTrace((names) => has(names, 'SQL insert') && !has(names, 'Stripe'))
  const traceId = byHand[0]?.traceId
  const jobs = await eventually(
    'the spans of its jobs',
    () =>
      collector.spans.filter(
        ({ name, links }) => name.startsWith('job ') && links.some((link) => link.traceId === traceId),
      ),
    (found) => found.length > 0,
  )
  expect(jobs.map(({ name }) => name).join()).toContain('order.placed')
  expect(collector.spans.map(({ text }) => text).join()).not.toMatch(/jane|Turmstra|Lovelace/)
})

test('an unexpected error is reported without personal data, and its details are not shown to the shopper', async () => {
  await shop.books.query('alter table customer_credentials rename to customer_credentials_gone')
  const account = { email: 'jane.reported@example.com', name: 'Jane Reported', password: 'quiet lamp at noon' }
  const answer = await call(shop.url, 'POST', '/customers', account)
  await shop.books.query('alter table customer_credentials_gone rename to customer_credentials')
  expect(answer).toMatchObject({ status: 500, code: 'internal_error' })
  expect(JSON.stringify(answer.body)).not.toMatch(/credentials|insert|select|jane/i)

  const { requestId } = answer.body as { requestId: string }
  const [report = ''] = await eventually(
    'the report',
    () => sentry.reports.filter((each) => each.includes(requestId)),
    (reports) => reports.length > 0,
  )
  const event = JSON.parse(report.split('\n')[2] ?? '{}') as Record<string, unknown>
  expect(event).toMatchObject({
    level: 'error',
    environment: 'faults',
    tags: { requestId },
    exception: {
      values: expect.arrayContaining([expect.objectContaining({ type: expect.any(String) as string })]) as unknown,
    },
  })
  expect(report).toContain('customer_credentials')
  expect(report).not.toMatch(/jane|reported@|quiet lamp|127\.0\.0\.1|::1/i)
  expect(event).not.toHaveProperty('user')
  expect(event).not.toHaveProperty('request')
})
