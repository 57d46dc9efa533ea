import { describe, expect, test } from 'vitest'

import { assertNever } from '@/shared/assert-never'
import { systemClock } from '@/shared/clock'
import { countryName, countryOptions, isCountryCode } from '@/shared/countries'
import { isCurrencyCode } from '@/shared/currencies'
import { isToken, isUuid, token, tokenHash, uuidV7 } from '@/shared/ids'
import { isErrorCode, problemTable } from '@/shared/problem'
import { fail, ok } from '@/shared/result'
import { emailSchema } from '@/shared/typed-fields'

describe('ids', () => {
  test('a uuid of version 7 sorts by time', () => {
    const early = uuidV7(new Date('2026-01-01T00:00:00Z'))
    const late = uuidV7(new Date('2026-01-01T00:00:01Z'))
    expect(early < late).toBe(true)
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(isUuid(early)).toBe(true)
    expect(isUuid('1 or 1=1')).toBe(false)
  })

  test('a token has 256 random bits, and its hash is another text', () => {
    const one = token()
    expect(isToken(one)).toBe(true)
    expect(token()).not.toBe(one)
    expect(tokenHash(one)).toMatch(/^[0-9a-f]{64}$/)
    expect(isToken('../../etc/passwd')).toBe(false)
  })
})

describe('email', () => {
  test('is stored trimmed and in lower case', () => {
    expect(emailSchema.parse('  Ada@Example.COM ')).toBe('ada@example.com')
  })

  test.each(['', 'ada', 'ada@', 'a@b\r\nBcc: c@d.com', `${'a'.repeat(250)}@b.com`])('refuses %j', (text) => {
    expect(emailSchema.safeParse(text).success).toBe(false)
  })
})

describe('countries', () => {
  test('have names in each language, sorted as it sorts', () => {
    expect(countryName('DE', 'ar')).toBe('ألمانيا')
    expect(countryOptions('de', ['US', 'AT', 'EG', 'DE']).map(({ name }) => name)).toEqual([
      'Ägypten',
      'Deutschland',
      'Österreich',
      'Vereinigte Staaten',
    ])
    expect(countryOptions('en')).toHaveLength(249)
    expect(isCountryCode('EU')).toBe(false)
  })
})

test('codes are not found on the prototype', () => {
  expect(isCurrencyCode('toString')).toBe(false)
  expect(isErrorCode('constructor')).toBe(false)
})

test('every error code is snake_case with an error status', () => {
  for (const [code, { status }] of Object.entries(problemTable)) {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
    expect(status).toBeGreaterThanOrEqual(400)
  }
})

test('results carry a value or a code with details', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 })
  expect(fail('too_late')).toEqual({ ok: false, code: 'too_late' })
  expect(fail('too_many', { most: 3 })).toEqual({ ok: false, code: 'too_many', most: 3 })
})

test('clocks', () => {
  expect(systemClock.now()).toBeInstanceOf(Date)
  expect(() => assertNever('x' as never)).toThrow('Unexpected value')
})
