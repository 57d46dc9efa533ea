import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { locales, type Locale } from '@/shared/locales'
import { typedCode, typedLine, typedText } from '@/shared/typed-fields'

import { issueWords } from './issue-words'
import { parseWith } from './parse'

/** What staff can send by the panel's forms, whose fields are texts. */
const form = z.object({
  note: typedText({ max: 2000 }).min(1),
  carrier: typedLine({ max: 60 }),
  amount: typedCode({ max: 20 }),
  pieces: z.coerce.number().int().min(0).max(9999),
  weight: z.coerce.number().positive().lt(2500),
  code: typedCode({ min: 3, max: 20 }),
  parcels: z.array(z.string()).min(1).max(2),
  stops: z.array(z.string()).min(2),
})
const filled = {
  note: 'Gift',
  carrier: 'DHL',
  amount: '19.99',
  pieces: '1',
  weight: '0.5',
  code: 'ABC',
  parcels: ['A'],
  stops: ['A', 'B'],
}

const read = (typed: object, language: Locale = 'en') =>
  parseWith(form, { ...filled, ...typed }, issueWords({ i18n: { language } }))

const messageFor = (typed: object, language?: Locale): string | undefined => {
  const answer = read(typed, language)
  return answer.ok ? undefined : answer.errors[0]?.message
}

const mistakes = [
  ['an empty note', { note: ' ' }, 'Enter something here first.'],
  ['a long note', { note: 'a'.repeat(2001) }, 'Use at most 2,000 characters.'],
  ['a long amount', { amount: '1'.repeat(21) }, 'Use at most 20 characters.'],
  ['no number', { pieces: 'two' }, 'Enter a number.'],
  ['a part of a piece', { pieces: '1.5' }, 'Enter a whole number.'],
  ['less than nothing', { pieces: '-1' }, 'Enter at least 0.'],
  ['too many pieces', { pieces: '10000' }, 'Enter at most 9,999.'],
  ['no weight', { weight: '0' }, 'Enter more than 0.'],
  ['the weight that is no longer allowed', { weight: '2500' }, 'Enter less than 2,500.'],
  ['a short code', { code: 'A' }, 'Use at least 3 characters.'],
  ['no code where a long one is expected', { code: '' }, 'Use at least 3 characters.'],
  ['an empty list', { parcels: [] }, 'Enter something here first.'],
  ['a long list', { parcels: ['A', 'B', 'C'] }, 'At most 2 entries are possible.'],
  ['a short list', { stops: ['A'] }, 'At least 2 entries are needed.'],
  ['a control character', { carrier: 'D\u0007HL' }, 'This is not in the form that is expected here.'],
  [
    'a character that was lost',
    { note: 'caf\ufffd' },
    'This contains characters that cannot be stored. Type it again.',
  ],
] as const

describe('a mistake in a form of the panel', () => {
  test.each(mistakes)('%s is said in plain words', (_name, typed, message) => {
    expect(messageFor(typed)).toBe(message)
  })

  test.each(mistakes)('%s is said in every language of the panel', (_name, typed) => {
    const messages = locales.map((language) => messageFor(typed, language))
    expect(messages).not.toContain(undefined)
    expect(new Set(messages).size).toBe(locales.length)
    expect(messageFor(typed, 'ar')).toMatch(/\p{Script=Arabic}/u)
  })

  test('is named by its field', () => {
    expect(read({ carrier: 'a'.repeat(61), pieces: 'x' })).toMatchObject({
      code: 'validation_failed',
      errors: [{ path: 'carrier' }, { path: 'pieces' }],
    })
  })
})

test('what only a program can send keeps the message for developers', () => {
  expect(messageFor({ note: 5 }, 'de')).toMatch(/expected string/)
})
