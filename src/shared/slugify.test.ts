import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { slugify } from '@/shared/slugify'

// Every code point, lone surrogates included.
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 200 })
  .map((codes) => String.fromCodePoint(...codes))

describe('slugify', () => {
  test.each([
    ['Field Notebook', 'field-notebook'],
    ['Über-Größe für Füller', 'ueber-groesse-fuer-fueller'],
    ['U\u0308ber', 'ueber'],
    ['Café crème', 'cafe-creme'],
    ["The Founder's Notebook", 'the-founders-notebook'],
    ['Pen & Ink', 'pen-and-ink'],
    ['دفتر الملاحظات', 'dftr-almlahzat'],
    ['مصباح ٢٠', 'msbah-20'],
    ['أدوات', 'adwat'],
    ['دفتر هدايا', 'dftr-hdaya'],
    ['笔记本', 'bijiben'],
    ['ノート', 'noto'],
    ['Блокнот для записей', 'bloknot-dlya-zapisey'],
    ['Σημειωματάριο', 'simeiomatario'],
    ['ספר', 'sfr'],
    ['Łódź', 'lodz'],
    ['Smørrebrød', 'smorrebrod'],
    ['Œuvre', 'oeuvre'],
    ['½ liter', '1-2-liter'],
    ['😀', 'grinning'],
    ['', ''],
    ['---', ''],
    ['… ؟', ''],
    ['\u200b\u00ad', ''],
  ])('%s becomes %s', (title, expected) => {
    expect(slugify(title)).toBe(expected)
  })

  test('cuts at a word', () => {
    expect(slugify('word '.repeat(30))).toBe('word-'.repeat(24).slice(0, -1))
    expect(slugify('x'.repeat(200))).toHaveLength(120)
  })

  test('gives nothing but what an address may hold, and leaves that alone', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const slug = slugify(title)
        expect(slug).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(120)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })
})
