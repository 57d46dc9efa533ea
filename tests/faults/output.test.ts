import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'

import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { freePort } from '../../deploy/local/ports.ts'
import { testDir, testEnvironment, testSecrets } from '../support/test-run.ts'
import { openShop, type FaultyShop } from './support/shop'

/** All output of a server process, of the app, Next, libraries and Node: one JSON object a line, without secrets. */
let shop: FaultyShop
const logFile = join(testDir, 'logs', 'faults-output-1.log')
let skipped = 0

beforeAll(async () => {
  shop = await openShop('output', { LOG_LEVEL: 'info' })
})

afterAll(() => shop.stop())

/** Sends the path as it is: `fetch` would normalize it first. */
const send = (path: string, headers: Record<string, string> = {}, body?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(shop.url)
    const options = { hostname, port, path, headers, method: body === undefined ? 'GET' : 'POST' }
    request(options, (response) => {
      response.resume().once('end', () => {
        resolve(response.statusCode ?? 0)
      })
    })
      .once('error', reject)
      .end(body)
  })

interface Line {
  level: string
  time: string
  service: string
  message: string
}

/** The lines since the last call; throws when one is not a JSON object. */
function newLines(): Line[] {
  const lines = readFileSync(logFile, 'utf8').split('\n').slice(skipped, -1)
  skipped += lines.length
  return lines.map((line) => {
    const parsed = JSON.parse(line) as Line
    expect(parsed, line).toMatchObject({ service: 'flow-masters', level: expect.any(String) as string })
    expect(Number.isNaN(Date.parse(parsed.time)), line).toBe(false)
    expect(typeof parsed.message, line).toBe('string')
    return parsed
  })
}

const forged = '{"level":"fatal","service":"flow-masters","message":"forged"}'

test('the start is logged as JSON lines, including the output of Next', () => {
  const messages = newLines().map(({ message }) => message)
  expect(messages.join('\n')).toMatch(/Next\.js/)
  expect(messages).toContain('ready')
})

test('line breaks and JSON sent by a client do not create log lines', async () => {
  const encoded = encodeURIComponent(`\n${forged}\n`)
  for (const path of [
    `/${encoded}`,
    `/products/${encoded}`,
    `/order/${encoded}`,
    `/search?q=${encoded}`,
    `/api/storefront/v1/products/${encoded}`,
    `/api/storefront/v1/carts/${encoded}`,
    `/api/${encoded}`,
    `/api/products/${encoded}`,
    `/api/products?where[${encoded}][equals]=1`,
    `/_next/image?url=${encoded}`,
    `/_next/data/${encoded}`,
    `/admin/${encoded}`,
    '/%',
    '/%00',
    '/products/%E0%A4%A',
  ]) {
    await send(path)
  }
  const headers = {
    'x-request-id': forged,
    'user-agent': forged,
    'next-action': forged,
    cookie: `fm_customer=${forged}`,
  }
  await send('/cart', headers, forged)
  await send(
    '/cart',
    { ...headers, 'next-action': '4'.repeat(42), 'content-type': 'text/plain' },
    `${forged}\n${forged}`,
  )
  await send('/api/storefront/v1/carts', { ...headers, 'content-type': 'application/json' }, `\n${forged}\n`)
  await send(
    '/api/staff/login',
    { ...headers, 'content-type': 'application/json' },
    `{"email":"\\n${forged.replaceAll('"', '\\"')}"}`,
  )
  const lines = newLines()
  expect(lines.filter(({ message }) => message === 'forged')).toEqual([])
  expect(lines.filter(({ level }) => level === 'fatal')).toEqual([])
})

test('a failed statement is logged without its values', async () => {
  const email = 'log.secret@example.com'
  const password = 'hunter2-quiet-lamp'
  const card = '4242424242424242'
  const client = new pg.Client({ connectionString: shop.databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  // From now on every query of these tables fails, in pages, actions, the API and Payload's own routes.
  const tables = ['carts', 'customers', 'products', 'orders', 'staff']
  for (const table of tables) await client.query(`alter table ${table} rename to ${table}_gone`)
  const json = { 'content-type': 'application/json' }
  const secrets = { email, password, name: card, token: 'T0ken-of-a-reset-mail' }
  const token = 'Zk3_9aQpL0vXr7TnB2cYdW8sHf5gJm1uKe4iOo6PqRs'
  await send(`/order/${token}`)
  await send(`/account/reset?token=${token}`)
  await send(`/products/${email}?password=${password}`)
  await send('/account', { cookie: `fm_customer=${token}; cart=${token}` })
  await send('/cart', { cookie: `cart=${token}` })
  await send(`/search?q=${card}`)
  await send(`/api/storefront/v1/carts/${token}`)
  await send('/api/storefront/v1/sessions', json, JSON.stringify(secrets))
  await send('/api/storefront/v1/customers', json, JSON.stringify(secrets))
  await send('/api/staff/login', json, JSON.stringify(secrets))
  await send('/api/staff/forgot-password', json, JSON.stringify(secrets))
  await send(`/api/customers?where[email][equals]=${email}`, { authorization: `staff API-Key ${token}` })
  await send(`/api/media/file/${token}.png`)
  for (const table of tables) await client.query(`alter table ${table}_gone rename to ${table}`)
  await client.end()
  const text = JSON.stringify(newLines())
  expect(text).toContain('does not exist')
  for (const secret of [email, password, card, token, secrets.token, ...(Object.values(testSecrets) as string[])]) {
    expect(text).not.toContain(secret)
  }
})

test('a process that cannot start says why in one line', async () => {
  const cwd = shop.appDir
  const services = {
    databaseUrl: 'postgres://shop:hunter2@127.0.0.1:1/none',
    smtpUrl: 'smtp://127.0.0.1:1',
    stripeUrl: '',
  }
  const run = async (env: Record<string, string>): Promise<string> => {
    const whole = {
      ...testEnvironment({ ...services, stripeUrl: 'http://127.0.0.1:1' }),
      PORT: String(await freePort()),
      LOG_LEVEL: 'info',
      ...env,
    }
    const ended = await promisify(execFile)(process.execPath, ['server.js'], {
      cwd,
      env: whole,
      timeout: 300_000,
    }).then(
      () => ({ stdout: '', stderr: '', code: 0 }),
      (error: unknown) => error as { stdout: string; stderr: string; code: number },
    )
    expect(ended.code).toBe(1)
    return ended.stdout + ended.stderr
  }
  const fails = join(testDir, 'fails.mjs')
  // Fails as soon as the output is captured, and before Next has a listener of its own.
  writeFileSync(
    fails,
    `process.on('newListener', (name) => {
      if (name === 'uncaughtException') setImmediate(() => { throw new Error('token=hunter2') })
    })\n`,
  )
  const outputs = [
    [await run({ PAYLOAD_SECRET: 'hunter2' }), 'PAYLOAD_SECRET: must have at least 32 characters'],
    [await run({ DATABASE_URL: 'postgres://shop:hunter2@localhost/none?host=/nowhere' }), 'ENOENT'],
    [await run({ PORT: new URL(shop.url).port }), 'EADDRINUSE'],
    [await run({ NODE_OPTIONS: `--import ${fails}` }), 'uncaught'],
  ] as const
  for (const [output, reason] of outputs) {
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
    expect(JSON.stringify(lines)).toContain(reason)
    expect(output).not.toContain('hunter2')
  }
})
