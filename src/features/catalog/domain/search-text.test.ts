import { describe, expect, it } from 'vitest'

import { foldedLetters, foldText, searchWords } from './search-text'

describe('the words of a search', () => {
  it('are folded, so that accents and cases do not matter', () => {
    expect(foldText('Notizbücher für CAFÉ')).toBe('notizbucher fur cafe')
    expect(searchWords('Größe, GRÖSSE größe')).toEqual(['grose', 'grosse'])
  })

  it('lose vowel marks, hamzas and the article in Arabic', () => {
    expect(searchWords('الدَّفْتَر أقلام')).toEqual(['دفتر', 'اقلام'])
  })

  it('are apart where marks are, in the folded text too', () => {
    expect(foldText('USB-C hub (Founder’s)')).toBe('usb c hub  founders ')
    expect(foldText('120\u00A0cm, 5\u202Fkg')).toBe('120 cm  5 kg')
    expect(searchWords("USB-C hub, Founder's")).toEqual(['usb', 'c', 'hub', 'founders'])
    expect(foldedLetters.from.indexOf('ä')).toBe(foldedLetters.to.indexOf('a'))
  })

  it('carry no wildcards', () => {
    expect(searchWords("100% _x '; --")).toEqual(['100', 'x'])
    expect(searchWords('  ')).toEqual([])
  })
})
