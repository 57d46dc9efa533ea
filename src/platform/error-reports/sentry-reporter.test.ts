import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { sentryReporter } from './sentry-reporter'

/** What Sentry's ingest endpoint received: one text per report. */
let received: string[]
let server: Server
let status: number

beforeEach(async () => {
  received = []
  status = 200
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push(Buffer.concat(chunks).toString())
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const outcomes: string[] = []
const reporterFor = (now?: () => number) => {
  outcomes.length = 0
  const { port } = server.address() as AddressInfo
  return sentryReporter({
    dsn: `http://public@127.0.0.1:${String(port)}/7`,
    environment: 'staging',
    release: 'build-1',
    serverName: 'replica-1',
    onOutcome: (outcome) => outcomes.push(outcome),
    ...(now ? { now } : {}),
  })
}

describe('reports of errors', () => {
  test('arrive without the mail, the token and the address that were in the message', async () => {
    const reporter = reporterFor()
    const cause = Object.assign(new Error('connect jane.doe@example.com refused at 203.0.113.9'), {
      code: 'ECONNREFUSED',
    })
    const error = new Error(
      'No order kT3vQ9x0pLm2Za8YwB5nC7dE1fG4hJ6k_-AbCdEfGhI for jane.doe@example.com at /order?token=t0ps3cret',
      { cause },
    )
    reporter.report(error, 'request failed', {
      requestId: 'request-1',
      route: '/order/[token]',
      email: 'jane.doe@example.com',
    })
    await reporter.flush(60_000)
    expect(received).toHaveLength(1)
    const [, , event = '{}'] = received[0]?.split('\n') ?? []
    for (const secret of ['jane.doe', 'kT3vQ9x0pLm2', 't0ps3cret', '203.0.113.9'])
      expect(received[0]).not.toContain(secret)
    expect(JSON.parse(event)).toMatchObject({
      level: 'error',
      message: 'request failed',
      environment: 'staging',
      release: 'build-1',
      tags: { requestId: 'request-1', route: '/order/[token]' },
      exception: {
        values: [
          { type: 'Error', value: 'ECONNREFUSED connect [mail] refused at [ip]' },
          { type: 'Error', value: 'No order [token] for [mail] at /order?[query]' },
        ],
      },
    })
    expect(JSON.parse(event)).not.toHaveProperty('user')
    expect(JSON.parse(event)).not.toHaveProperty('request')
    expect(event).toContain('sentry-reporter.test.ts')
  })

  test('are sent once for an error that is logged twice', async () => {
    const reporter = reporterFor()
    const error = new Error('once')
    reporter.report(error, 'job failed', {})
    reporter.report(error, 'request failed', {})
    await reporter.flush(60_000)
    expect(received).toHaveLength(1)
  })

  test('are limited per minute, and resume in the next', async () => {
    let time = 0
    const reporter = reporterFor(() => time)
    for (let index = 0; index < 100; index += 1) {
      reporter.report(new Error(`outage ${String(index)}`), undefined, {})
      if (index % 10 === 9) await reporter.flush(60_000)
    }
    expect(received).toHaveLength(30)
    expect(outcomes.filter((outcome) => outcome === 'dropped')).toHaveLength(70)
    time = 60_000
    reporter.report(new Error('later'), undefined, {})
    await reporter.flush(60_000)
    expect(received).toHaveLength(31)
  })

  test('that no server accepts change nothing', async () => {
    status = 500
    const refused = reporterFor()
    refused.report(new Error('refused'), undefined, {})
    await refused.flush(60_000)
    expect(outcomes).toEqual(['failed'])
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    const dead = sentryReporter({
      dsn: 'http://public@127.0.0.1:9/7',
      environment: 'staging',
      release: 'build-1',
      serverName: 'replica-1',
      onOutcome: (outcome) => outcomes.push(outcome),
    })
    dead.report(new Error('lost'), undefined, {})
    await dead.flush(60_000)
    expect(outcomes).toEqual(['failed', 'failed'])
  })
})
