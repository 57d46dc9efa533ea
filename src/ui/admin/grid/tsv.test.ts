import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readTsv, writeTsv } from './tsv'

describe('readTsv', () => {
  test.each<[string, string[][]]>([
    ['24.00', [['24.00']]],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    // As Excel and LibreOffice end a copied range.
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\t\n\tb\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"two\nlines"\t"say ""yes"""', [['two\nlines', 'say "yes"']]],
    ['5" pen', [['5" pen']]],
    ['', [['']]],
  ])('%j', (text, rows) => {
    expect(readTsv(text)).toEqual(rows)
  })

  test('reads what writeTsv writes', () => {
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(fc.string(), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    fc.assert(
      fc.property(block, (rows) => {
        // The line break after the last row is not a row.
        fc.pre(rows.at(-1)?.some((cell) => cell !== '') === true)
        expect(readTsv(writeTsv(rows))).toEqual(rows)
      }),
    )
  })
})
