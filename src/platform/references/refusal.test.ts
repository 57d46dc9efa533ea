import { expect, test } from 'vitest'

import { refusalWords } from './refusal'
import { inDefaultLanguage } from '@/shared/panel-texts'

const use = (title: string, isPublished = true) => ({
  collection: 'products',
  id: title,
  title,
  fields: ['Pictures › Picture'],
  isPublished,
  isDraft: !isPublished,
})
const words = (total: number, ...named: ReturnType<typeof use>[]) =>
  refusalWords(
    { what: 'picture', uses: { total, named }, nameOf: () => 'product', advice: 'Replace it.' },
    inDefaultLanguage,
  )

test('one place is named with its field', () => {
  expect(words(1, use('Pen', false))).toBe(
    'This picture cannot be deleted, because it is used in 1 place: the draft of product “Pen” (Pictures › Picture). Replace it.',
  )
})

test('of many places five are named and the others counted', () => {
  const named = ['A', 'B', 'C', 'D', 'E', 'F'].map((title) => use(title))
  expect(words(14, ...named)).toMatch(
    /in 14 places: product “A” .*, product “E” \(Pictures › Picture\) and 9 more\. Replace it\.$/,
  )
})

test('places that the reader may not open are counted', () => {
  expect(words(2)).toMatch(/in 2 places: 2 that you may not open\. Replace it\.$/)
})
