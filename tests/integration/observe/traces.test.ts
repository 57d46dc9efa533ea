import { stripe } from '../support/stripe'

import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

import { context, propagation, trace } from '@opentelemetry/api'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'

import { stripeClient } from '@/features/payments/stripe/stripe-client'
import { env } from '@/platform/env'
import { defineJob, enqueue, handleJob, stopJobs } from '@/platform/jobs'
import { startWorker } from '@/platform/jobs/worker'
import { logger } from '@/platform/logger'
import { sendMail } from '@/platform/mail'
import { systemContext } from '@/platform/request-context'
import { sqlOf } from '@/platform/transaction'
import { inSpan, nameRequest, setTracing, traceFields, tracing } from '@/platform/tracing/tracing'
import { inRequestSpan } from '@/platform/tracing/request-span'
import { startTracing } from '@/platform/tracing/start-tracing'

import { startOtlpReceiver, type OtlpReceiver, type ReceivedSpan } from '../../fakes/otlp/receiver'

/** Of a caller that traces its request. */
const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`

let receiver: OtlpReceiver
beforeAll(async () => {
  receiver = await startOtlpReceiver()
  env().OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url
  startTracing()
})
beforeEach(() => {
  receiver.spans.length = 0
})
afterAll(async () => {
  await stopJobs(2)
  setTracing(undefined)
  // The package, which the next files of this worker share, keeps what was registered.
  for (const registered of [trace, context, propagation]) registered.disable()
  await receiver.close()
})

async function received(name: string): Promise<ReceivedSpan> {
  await tracing()?.flush()
  const span = receiver.spans.find((each) => each.name === name)
  if (!span) throw new Error(`No span ${name} among ${receiver.spans.map((each) => each.name).join(', ')}`)
  return span
}

describe('a trace', () => {
  test('contains the statements of a request, without their values', async () => {
    const ctx = await systemContext()
    await inSpan('request', {}, () =>
      sqlOf(ctx).execute(sql`select id from customers where email = ${'jane@example.com'} and name <> 'Jane Doe'`),
    )
    const request = await received('request')
    const statement = await received('SQL select')
    expect(statement).toMatchObject({ traceId: request.traceId, parentSpanId: request.spanId })
    expect(statement.attributes['db.query.text']).toBe('select id from customers where email = $1 and name <> ?')
    expect(statement.text).not.toMatch(/jane/i)
  })

  test('contains no statement that runs outside a request', async () => {
    await sqlOf(await systemContext()).execute(sql`select 1`)
    await tracing()?.flush()
    expect(receiver.spans).toEqual([])
  })

  test('contains calls of Stripe and mails, without ids and addresses', async () => {
    const { id } = await stripe.paymentIntents.create({ amount: 500, currency: 'usd' }, { idempotencyKey: 'trace-1' })
    await inSpan('request', {}, async () => {
      await stripeClient().paymentIntents.retrieve(id)
      await sendMail({ to: 'jane@example.com', subject: 'Hello', html: '<p>Hello</p>', text: 'Hello', key: 'trace' })
    })
    const request = await received('request')
    expect(await received('Stripe GET payment_intents/:id')).toMatchObject({
      parentSpanId: request.spanId,
      attributes: { 'http.response.status_code': 200 },
    })
    const mail = await received('mail send')
    expect(mail.parentSpanId).toBe(request.spanId)
    expect(mail.text).not.toContain('jane')
  })

  test('leads from a job to the request that queued it, and does not change the data of the job', async () => {
    const job = defineJob('test/traced', z.strictObject({ text: z.string() }))
    let finish: (data: { text: string }) => void = () => undefined
    const done = new Promise<{ text: string }>((resolve) => {
      finish = resolve
    })
    const handler = handleJob(job, (_, data) => {
      finish(data)
      return Promise.resolve()
    })
    await startWorker(systemContext, [handler])
    const ctx = await systemContext()
    await inSpan('request', {}, () => enqueue(ctx, job, { text: 'hello' }, { key: 'one' }))
    expect(await done).toEqual({ text: 'hello' })
    await stopJobs(2)
    const request = await received('request')
    expect((await received('job test/traced')).links).toEqual([{ traceId: request.traceId, spanId: request.spanId }])
  })

  test('contains the type of an error and nothing else of it', async () => {
    const failing = inSpan('request', {}, () => Promise.reject(new TypeError('jane@example.com is not a function')))
    await expect(failing).rejects.toThrow(TypeError)
    const request = await received('request')
    expect(request.attributes).toEqual({ 'error.type': 'TypeError' })
    expect(request.text).not.toContain('jane')
  })

  test('is stripped of what libraries add: queries, tokens, clients, texts of errors', async () => {
    const tracer = tracing()?.tracer
    const span = tracer?.startSpan('GET /order/[token]', {
      attributes: {
        'http.target': '/order/kT3vQ9x0pLm2Za8YwB5nC7dE1fG4hJ6k_-AbCdEfGhI?mail=jane@example.com',
        'http.user_agent': 'Firefox',
        'client.address': '203.0.113.9',
        'http.route': '/order/[token]',
      },
    })
    span?.recordException(new Error('jane@example.com unknown'))
    span?.end()
    const { attributes, text } = await received('GET /order/[token]')
    expect(attributes).toEqual({ 'http.target': '/order/[token]', 'http.route': '/order/[token]' })
    expect(text).toContain('[mail] unknown')
    expect(text).not.toMatch(/jane|kT3vQ9|203\.0/)
  })

  test('of a call of the API has the name of its address, though one file serves them all', async () => {
    const file = '/api/storefront/v1/[[...path]]'
    const handled = { name: `executing api route (app) ${file}/route`, attributes: { 'next.route': file } }
    await inSpan('POST', {}, async (request) => {
      await inSpan(handled.name, { attributes: handled.attributes }, () => {
        nameRequest('/carts/{token}/checkout')
        return inSpan('inside', {}, () => Promise.resolve())
      })
      // As Next does at the end of a request.
      request?.setAttributes({ 'next.route': file, 'http.route': file, 'next.span_name': `POST ${file}` })
      request?.updateName(`POST ${file}`)
    })
    const address = '/api/storefront/v1/carts/[token]/checkout'
    expect((await received(`POST ${address}`)).attributes).toEqual({
      'next.route': address,
      'http.route': address,
      'next.span_name': `POST ${address}`,
    })
    await received(`executing api route (app) ${address}/route`)
    await received('inside')
  })

  test('of a call that is answered ahead of Next is part of the trace of its caller', async () => {
    const asked = {
      method: 'GET',
      url: '/api/storefront/v1/carts/kT3vQ9x0pLm2Za8YwB5nC7dE1fG4hJ6k_-AbCdEfGhI?q=jane',
      headers: { traceparent },
    }
    const request = Object.assign(new IncomingMessage(new Socket()), asked)
    const response = new ServerResponse(request)
    await inRequestSpan({ request, response, address: '/carts/{token}' }, () =>
      inSpan('inside', {}, () => {
        response.statusCode = 503
        return Promise.resolve()
      }),
    )
    const span = await received('GET /api/storefront/v1/carts/[token]')
    expect(span).toMatchObject({ traceId: traceparent.slice(3, 35), parentSpanId: traceparent.slice(36, 52) })
    expect(span.attributes).toMatchObject({
      'http.method': 'GET',
      'http.route': '/api/storefront/v1/carts/[token]',
      'http.status_code': 503,
    })
    expect(span.text).not.toMatch(/kT3vQ9|jane/)
    expect((await received('inside')).parentSpanId).toBe(span.spanId)
  })

  test('is named in the lines of the log', async () => {
    let inside = {}
    await inSpan('request', {}, () => {
      inside = traceFields()
      logger.debug('inside')
      return Promise.resolve()
    })
    expect(inside).toEqual({ traceId: (await received('request')).traceId })
    expect(traceFields()).toEqual({})
  })
})
