import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { z } from 'zod'

import { operations } from '@/app/api/storefront/operations'
import type { Contract } from '@/platform/http/operation'
import { isUnsafe } from '@/platform/http/same-site'

import { callApi, type Answer } from '../support/api'
import { sampleOf, withValue, type TextLeaf } from '../support/schema-samples'
import { openShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())
// These tests check how input is read, so that the slow hash of passwords is replaced by a fast one.
vi.mock('@/features/customers/password-hash', () => ({
  hashPassword: (password: string) => Promise.resolve(`hash of ${password}`),
  verifyPassword: () => Promise.resolve(false),
}))
vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))

/**
 * Every call of the OpenAPI document with bad bytes and with typed input in each of its fields. The table is made from
 * the contracts, so that it covers new calls and fields by itself.
 */
const contracts = operations.map(({ contract }) => contract)
const withBody = contracts.flatMap((contract) => (contract.body ? [{ ...contract, body: contract.body }] : []))
const withQuery = contracts.flatMap((contract) => (contract.query ? [{ ...contract, query: contract.query }] : []))

let host: string

beforeAll(async () => {
  host = `${(await openShop({ isDefault: true })).ctx.store.slug}.example`
})

const namesOf = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** The address with a value for one parameter and what fits for the others. */
function addressOf({ path, params }: Contract, bad: Record<string, string> = {}): string {
  const fitting = (params ? sampleOf(params).value : {}) as Record<string, string>
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => bad[name] ?? encodeURIComponent(fitting[name] ?? ''))
}

const send = (contract: Contract, options: { address?: string; raw?: string | Uint8Array; headers?: object }) => {
  const body = contract.body && options.raw === undefined ? JSON.stringify(sampleOf(contract.body).value) : options.raw
  return callApi(host, contract.method, options.address ?? addressOf(contract), {
    ...(body === undefined ? {} : { raw: body }),
    headers: { ...options.headers },
  })
}

const errorPaths = ({ body }: Answer): string[] => (body.errors ?? []).map(({ path }) => path)

/** The same, written as in JSON. */
const badTexts = ['\\u0000', 'a\\u0000b', '\\ud800', 'b\\udc00', '\\ufffd']
const badBytes = [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf0, 0x9f, 0x98]]
const tooLong = 'x'.repeat(40_000)

describe('bad bytes in a body', () => {
  test.each(withBody)('$method $path: 400 with the field', async (contract) => {
    const { value, texts } = sampleOf(contract.body)
    for (const { path } of texts) {
      const name = path.join('.')
      const around = JSON.stringify(withValue(value, path, '@@')).split('@@')
      for (const bad of badTexts) {
        const answer = await send(contract, { raw: around.join(bad) })
        expect(answer, `${name} ${bad}`).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
        expect(errorPaths(answer), `${name} ${bad}`).toEqual([name])
      }
      for (const bytes of badBytes) {
        const [before = '', after = ''] = around
        const raw = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)])
        expect(errorPaths(await send(contract, { raw })), `${name} ${bytes.join()}`).toEqual([name])
      }
      const answer = await send(contract, { raw: around.join(tooLong) })
      expect(answer.status, `${name}, too long`).toBe(400)
      expect(errorPaths(answer), `${name}, too long`).toContain(name)
    }
  })

  test.each(withBody)('$method $path: 400 to a body of another shape', async (contract) => {
    const texts = ['{"a\\u0000":1}', '{"\\ud800":1}', '{"x":{"y":["\\u0000"]}}', '{', '{"a":NaN}', '\u0000', '{"a":1}}']
    const raws = [...texts, Uint8Array.of(0xff), Buffer.from('{}', 'utf16le'), '['.repeat(40_000)]
    for (const raw of [...raws, '['.repeat(40_000) + ']'.repeat(40_000), '[]', '"x"', '7', 'null']) {
      expect((await send(contract, { raw })).status, String(raw).slice(0, 30)).toBe(400)
    }
    const names = '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}'
    expect((await send(contract, { raw: names })).status).toBeLessThan(500)
    expect({}).not.toHaveProperty('x')
  })

  test.each(withBody)('$method $path: a value of another type causes no server error', async (contract) => {
    const { value, texts } = sampleOf(contract.body)
    for (const { path } of texts) {
      for (const other of ['1e309', '-1', 'null', '[]', '{}', 'true', '[["x"]]', '""', '" "']) {
        const raw = JSON.stringify(withValue(value, path, '@@')).replace('"@@"', other)
        expect((await send(contract, { raw })).status, `${path.join('.')}: ${other}`).toBeLessThan(500)
      }
    }
  })
})

describe('bad bytes in an address', () => {
  test.each(withQuery)('$method $path: a query is refused with the name of the parameter', async (contract) => {
    for (const name of Object.keys(sampleOf(contract.query).value as object)) {
      for (const bad of ['%00', 'a%00', '%FF', '%C3%28', '%ED%A0%80', '%F0%9F%98', '%EF%BF%BD']) {
        const answer = await send(contract, { address: `${addressOf(contract)}?${name}=${bad}` })
        expect(answer, `${name}=${bad}`).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
        expect(errorPaths(answer), `${name}=${bad}`).toEqual([name])
      }
      for (const odd of [`${name}=${tooLong.slice(0, 6000)}`, `${name}=1&${name}=2`, `${name}[a]=1`, name]) {
        expect((await send(contract, { address: `${addressOf(contract)}?${odd}` })).status, odd).toBeLessThan(500)
      }
    }
    expect(errorPaths(await send(contract, { address: `${addressOf(contract)}?%00=1` }))).toEqual(['"\\u0000"'])
  })

  test.each(contracts.filter(({ path }) => namesOf(path).length > 0))(
    '$method $path: bad bytes in a parameter of the path cause no server error',
    async (contract) => {
      for (const name of namesOf(contract.path)) {
        for (const bad of ['%00', '%EF%BF%BD', '%0D%0AX', '..%2F..', '%25', "'%3B--", tooLong.slice(0, 6000)]) {
          const { status } = await send(contract, { address: addressOf(contract, { [name]: bad }) })
          expect([400, 401, 404, 422], `${name} ${bad.slice(0, 20)}: ${String(status)}`).toContain(status)
        }
      }
    },
  )
})

test.each(contracts)('$method $path: bad headers are refused or have no effect', async (contract) => {
  const names = ['accept-language', 'x-request-id', 'if-none-match', 'authorization', 'user-agent', 'cookie', 'referer']
  for (const name of names) {
    for (const bad of ['\xff\xfe', '%00', ';;;=,', `q=${tooLong.slice(0, 7000)}`, 'cart=%00; fm_customer=%ff']) {
      expect((await send(contract, { headers: { [name]: bad } })).status, `${name}: ${bad}`).toBeLessThan(500)
    }
  }
  for (const name of ['x-store', 'x-publishable-key']) {
    expect((await send(contract, { headers: { [name]: '\xff%00' } })).status, name).toBe(403)
  }
  if (!isUnsafe(contract.method)) return
  for (const bad of ['\xff', 'a b', 'x'.repeat(256)]) {
    const answer = await send(contract, { headers: { 'idempotency-key': bad } })
    // An invalid path is reported first.
    if (answer.status !== 404) expect(errorPaths(answer), bad).toEqual(['Idempotency-Key'])
  }
})

/** The same values as phones, word processors and other keyboards write them. */
const variants: Record<TextLeaf['kind'], (text: string) => readonly string[]> = {
  text: (text) => [text.normalize('NFD'), `\ufeff${text}\u200f`, `\u00a0${text}\t`, `\u202a${text}\u202c`],
  code: (text) => [...variants.text(text), fullWidth(text), arabicDigits(text), Array.from(text).join('\u200b')],
  choice: (text) => [`\u200e${text} `, text.toLowerCase() === text ? text : text.toLowerCase()],
  secret: (text) => [text.normalize('NFD')],
  fixed: () => [],
}

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))

const arabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))

function expectNormalized(schema: z.ZodType, isNamed: (path: readonly string[]) => boolean = () => true): void {
  const { value, texts } = sampleOf(schema)
  const expected = schema.safeParse(value)
  expect(expected.error?.issues ?? [], JSON.stringify(value)).toEqual([])
  for (const { path, kind } of texts.filter(({ path }) => isNamed(path))) {
    const text = String(path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value))
    for (const typed of variants[kind](text)) {
      const parsed = schema.safeParse(withValue(value, path, typed))
      expect(parsed.data, `${path.join('.')}: ${JSON.stringify(typed)}`).toEqual(expected.data)
    }
  }
}

describe('typed input is normalized', () => {
  test.each(withBody)('$method $path', ({ body }) => {
    expectNormalized(body)
  })

  test.each(contracts.flatMap(({ method, path, params }) => (params ? [{ method, path, params }] : [])))(
    '$method $path, in its address',
    ({ params }) => {
      expectNormalized(params, ([name]) => name !== 'fileId' && name !== 'lineId')
    },
  )

  test('words to search for, as `listProducts` and `suggest` take them', () => {
    for (const { query } of withQuery) {
      const parse = (q: string) => query.safeParse({ q }).data
      for (const typed of variants.code('LAMP 2')) expect(parse(typed), typed).toEqual(parse('LAMP 2'))
    }
  })
})
