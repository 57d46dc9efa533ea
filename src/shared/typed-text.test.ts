import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isWellFormed, normalizeCode, normalizeText, withAsciiDigits } from '@/shared/typed-text'

describe('normalizeText', () => {
  test.each([
    ['Zoe\u0308', 'Zoë', 'composed, as most keyboards type it'],
    ['\u200eAda\u200f \u202aLovelace\u202c', 'Ada Lovelace', 'without marks of direction'],
    ['Ada\u00ad\ufeff\u200b\u2060', 'Ada', 'without soft hyphens, byte order marks, zero-width spaces'],
    ['\u00a0Ada\u2003\u3000Lovelace\t', 'Ada  Lovelace', 'with plain spaces'],
    ['می\u200cخواهم', 'می\u200cخواهم', 'with the joiners that Persian needs'],
    ['👩\u200d🔬', '👩\u200d🔬', 'with those of emoji'],
    ['one\ntwo', 'one\ntwo', 'with its lines'],
    ['\u200d\u200c \ufe0f\u3164', '', 'as nothing, where there is nothing to see'],
  ])('%j is %j: %s', (typed, text) => {
    expect(normalizeText(typed)).toBe(text)
  })
})

describe('normalizeCode', () => {
  test.each([
    ['ＦＭ－ＬＩＭＩＴＥＤ', 'FM-LIMITED'],
    ['FM\u2011LIMITED\u200b', 'FM-LIMITED'],
    ['١٢٣ ۴۵۶ ７８９ १०', '123 456 789 10'],
    ['a\u200cb\n c', 'ab c'],
    ['−5', '-5'],
  ])('%j is %j', (typed, code) => {
    expect(normalizeCode(typed)).toBe(code)
  })
})

test('normalizing twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalizeText(normalizeText(text))).toBe(normalizeText(text))
      expect(normalizeCode(normalizeCode(text))).toBe(normalizeCode(text))
    }),
  )
})

test('the digits of every script are read', () => {
  for (const zero of [0x660, 0x6f0, 0x7c0, 0x966, 0xe50, 0x1040, 0xff10, 0x1e950]) {
    const digits = Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(zero + digit)).join('')
    expect(withAsciiDigits(digits)).toBe('0123456789')
  }
})

test('what cannot be stored is distinguished from what is only unusual', () => {
  for (const text of ['\0', 'a\ud800', '\udc00b', '\ufffd']) expect(isWellFormed(text)).toBe(false)
  for (const text of ['', '😀', 'می\u200cخواهم', '\u0001', 'बु\u0301द्धि्', '👩🏽\u200d❤\ufe0f\u200d👨']) {
    expect(isWellFormed(text)).toBe(true)
  }
})

test('a letter has no more marks than can be sorted quickly', () => {
  expect(isWellFormed(`a${'\u0300\u0316'.repeat(15)}`.repeat(1000))).toBe(true)
  for (const between of ['', '\u200c', '\u200b', '\ufeff\u200d']) {
    expect(isWellFormed(`a${`\u0300${between}\u0316`.repeat(1_000_000)}`)).toBe(false)
    expect(isWellFormed(`a${`\u0300${between}\u0316`.repeat(15)}\u0300`)).toBe(false)
  }
})
