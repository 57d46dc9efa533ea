import { describe, expect, it } from 'vitest'

import { searchQuery, searchWords } from './search-query'

describe('the words of a search', () => {
  it('are folded, each once', () => {
    expect(searchWords('Größe, GRÖSSE größe')).toEqual(['grosse'])
    expect(searchWords("USB-C hub, Founder's")).toEqual(['usb', 'c', 'hub', 'founders'])
  })

  it('carry no wildcards', () => {
    expect(searchWords("100% _x '; --")).toEqual(['100', 'x'])
    expect(searchWords('  ')).toEqual([])
  })

  it('are few and short, however long the query is', () => {
    expect(searchWords('a b c d e f g h')).toHaveLength(6)
    expect(searchWords('x'.repeat(500))).toEqual(['x'.repeat(40)])
  })
})

describe('article numbers in a search', () => {
  it('are all of it, and its parts between spaces', () => {
    expect(searchQuery('red MUG-001').numbers).toEqual([
      { number: 'redmug001', words: [0, 1, 2] },
      { number: 'red', words: [0] },
      { number: 'mug001', words: [1, 2] },
    ])
  })

  it('have a digit, or three letters at least', () => {
    expect(searchQuery('a5 ab').numbers.map(({ number }) => number)).toEqual(['a5ab', 'a5'])
  })

  it('are few, however long the query is', () => {
    const { numbers } = searchQuery(Array.from({ length: 60 }, (_, index) => `a${String(index)}`).join(' '))
    expect(numbers).toHaveLength(7)
  })
})
