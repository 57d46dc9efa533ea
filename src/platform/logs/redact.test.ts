import { describe, expect, test } from 'vitest'

import { serializeError } from './log-error'
import { isSecretName, redact, redactText } from './redact'

const token = 'Zk3_9aQpL0vXr7TnB2cYdW8sHf5gJm1uKe4iOo6PqRs'

describe('a text', () => {
  test.each([
    'password=hunter2secret',
    'newPassword: hunter2secret',
    '"currentPassword":"hunter2secret"',
    '{\\"password\\":\\"hunter2secret\\"}',
    "{ password: 'hunter2secret' }",
    '/reset?token=hunter2secret&next=/',
    '/x?access_token=hunter2secret',
    '/x?csrf-token=hunter2secret#a',
    'Authorization: Bearer hunter2secret',
    'authorization: Basic hunter2secret',
    'bearer hunter2secret',
    'staff API-Key hunter2secret',
    'x-api-key: hunter2secret',
    'Cookie: a=1; fm_customer=hunter2secret; b=2',
    '"set-cookie":"fm=hunter2secret; Path=/"',
    'client_secret=hunter2secret',
    'PAYLOAD_SECRET=hunter2secret',
    'pi_123_secret_hunter2secret',
    'whsec_hunter2secret',
    'sk_test_hunter2secret',
    'rk_live_hunter2secret',
    'postgres://shop:hunter2secret@db:5432/shop',
    'redis://:hunter2secret@cache',
    'https://bucket.example/a?X-Amz-Signature=hunter2secret&x=1',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJodW50ZXIyc2VjcmV0In0.hunter2secret',
    'Failed query: select 1\nparams: hunter2secret,7\n    at query (/app/x.js:1:1)',
    'Failed query: select 1\nparams: a\nhunter2secret',
    'Key (email)=(hunter2secret) already exists.',
    'Key (lower(email))=(hunter2secret (x)) already exists.',
    'Failing row contains (1, hunter2secret, 2).',
    'hunter2secret@example.com',
    'to hunter2secret%40example.com',
    'hunter2secret@exämple.de',
  ])('the secret in %s is redacted', (text) => {
    expect(redactText(text)).not.toContain('hunter2secret')
  })

  test('tokens of carts, orders and links are hidden wherever they stand', () => {
    expect(redactText(`GET /order/${token}?thanks`)).not.toContain(token)
    expect(redactText(`"/api/storefront/v1/carts/${token}/lines"`)).not.toContain(token)
  })

  test('numbers of cards are hidden, other long numbers are not', () => {
    for (const card of ['4242424242424242', '4242 4242 4242 4242', '4242-4242-4242-4242', '378282246310005']) {
      expect(redactText(`card ${card}.`)).toBe('card [card].')
    }
    const harmless = [
      '1764377388632',
      '4242424242424241',
      '00000000-0000-7000-8000-000000000000',
      '2026-11-29 01:02:03.456789',
    ]
    for (const text of harmless) expect(redactText(text)).toBe(text)
  })

  test.each([
    'page failed',
    'the database is not available',
    'Failed query: select id from orders where id = $1',
    'at run (/app/.next/server/chunks/src_platform_http_1x7i-snx00m44._.js:11:1084)',
    '0199b1f0-7c1a-7d3e-9a54-2f6c1b9d8e77',
    '4bf92f3577b34da6a3ce929d0e0e4736',
    '  PAYLOAD_SECRET: must have at least 32 characters\n  METRICS_TOKEN_FILE: the file it names cannot be read',
    'connect ECONNREFUSED 127.0.0.1:5432',
    'GET /products?sort=price_asc&option.color=ink',
    '{"status":503,"code":"unavailable"}',
  ])('%s stays as it is', (text) => {
    expect(redactText(text)).toBe(text)
  })

  test('that is very long is cut, and is scanned fast', () => {
    const start = performance.now()
    for (const part of ['a', 'token', 'a@', '4', '://', 'params: ', 'x_secret_', '=(', '("', "password='"]) {
      expect(redactText(part.repeat(200_000)).length).toBeLessThan(20_000)
    }
    // Scanning the whole text, or a pattern with backtracking, would take minutes.
    expect(performance.now() - start).toBeLessThan(30_000)
  })
})

describe('fields', () => {
  const ofError = (error: Error) => serializeError(error)

  test('are hidden by their names at any depth, and texts by what is in them', () => {
    const deep = { a: { b: [{ c: { d: { customerPassword: 'hunter2' } } }] } }
    const line = redact({ deep, url: '/x?token=hunter2', headers: new Headers({ cookie: 'hunter2' }) }, ofError)
    expect(JSON.stringify(line)).not.toContain('hunter2')
    expect(line).toMatchObject({ deep: { a: { b: [{ c: { d: { customerPassword: '[redacted]' } } }] } } })
  })

  test('an error is hidden with all of its causes and fields', () => {
    const cause = Object.assign(new Error('Key (email)=(ada@example.com) already exists'), {
      detail: 'Key (email)=(ada@example.com)',
      config: { headers: { authorization: 'Bearer hunter2' } },
    })
    const error = new AggregateError([new Error('token=hunter2')], 'ada@example.com', { cause })
    for (const value of [error, { err: error }, { nested: { error } }, [error]]) {
      const text = JSON.stringify(redact(value, ofError))
      expect(text).not.toMatch(/hunter2|ada@example/)
      expect(text).toContain('already exists')
    }
  })

  test('that are circular, large or not JSON are cut or replaced', () => {
    const circle: Record<string, unknown> = {
      big: 5n,
      date: new Date(0),
      bytes: Buffer.from('hunter2'),
      none: undefined,
    }
    circle['self'] = circle
    circle['many'] = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`f${String(index)}`, index]))
    const text = JSON.stringify(redact(circle, ofError), (_, value: unknown) => (typeof value === 'bigint' ? 5 : value))
    expect(text).toContain('[circular]')
    expect(text.length).toBeLessThan(20_000)
    expect(text).not.toContain('hunter2')
  })

  test('names', () => {
    for (const name of [
      'password',
      'newPassword',
      'resetPasswordToken',
      'x-api-key',
      'apiKey',
      'set-cookie',
      'clientSecret',
    ]) {
      expect(isSecretName(name), name).toBe(true)
    }
    for (const name of ['message', 'publishableKey', 'requestId', 'route', 'orderId', 'compass', 'author', 'count']) {
      expect(isSecretName(name), name).toBe(false)
    }
  })
})
