import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { foldNumber, foldText, wordsOfText } from './search-text'

describe('folded text', () => {
  it.each([
    ['Notizbücher für CAFÉ', 'notizbucher fur cafe'],
    ['Größe GRÖẞE', 'grosse grosse'],
    ['Smørrebrød, Łódź, Œuvre, Ærø, İstanbul ısı', 'smorrebrod lodz oeuvre aero istanbul isi'],
    ['120\u00A0cm, 5\u202Fkg', '120 cm 5 kg'],
    ['m² ﬁne', 'm2 fine'],
    ['Tisch\u00ADlampe', 'tischlampe'],
    ['Brand™ Name®', 'brand name '],
    ['١٢٣ ۴۵۶', '123 456'],
  ])('of %j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('stays the same when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('the words of a text', () => {
  it('are apart where marks are, but not at apostrophes', () => {
    expect(wordsOfText('USB-C hub (Founder’s), A5/A6')).toEqual(['usb', 'c', 'hub', 'founders', 'a5', 'a6'])
    expect(wordsOfText("founders' founder's")).toEqual(['founders', 'founders'])
    expect(wordsOfText(' –  ')).toEqual([])
  })

  it('lose vowel marks, hamzas, the tatweel and the article in Arabic', () => {
    expect(wordsOfText('الدَّفْتَر أقلام إبرة آلة')).toEqual(['دفتر', 'اقلام', 'ابره', 'اله'])
    expect(wordsOfText('مقهى كتــاب مسؤول')).toEqual(['مقهي', 'كتاب', 'مسوول'])
    expect(wordsOfText('الم')).toEqual(['الم'])
  })

  it('are letters and digits of at most forty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOfText(text)) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u)
      }),
    )
  })
})

it('article numbers are compared by their letters and digits', () => {
  expect(foldNumber('MUG-001/a')).toBe('mug001a')
  expect(foldNumber('mug 001.A')).toBe('mug001a')
})
