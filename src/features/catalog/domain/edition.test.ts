import { describe, expect, it, test } from 'vitest'

import { editionFirst } from './edition'
import { firstChoice } from './variant-choice'

const variant = (options: Record<string, string>, availability: 'in_stock' | 'sold_out' = 'in_stock') => ({
  options,
  availability,
})
const option = (code: string, ...values: (readonly [code: string, label: string])[]) => ({
  code,
  values: values.map(([value, label]) => ({ code: value, label })),
})

describe('the edition that a page begins with', () => {
  test.each([
    ['by code', option('language', ['en', 'English'], ['de', 'German']), 'de', 'de'],
    ['by code with a region', option('lang', ['en-GB', 'English'], ['de-AT', 'German']), 'de', 'de-AT'],
    [
      'by name in the page’s language',
      option('edition', ['a', 'Englisch'], ['b', 'Deutsche Ausgabe (Deutsch)']),
      'de',
      'b',
    ],
    ['by name in another language', option('edition', ['english', '1'], ['german', '2']), 'de', 'german'],
    ['by name in Arabic', option('edition', ['x', 'الإنجليزية'], ['y', 'العربية']), 'ar', 'y'],
    ['by one word of several', option('edition', ['a', 'English edition'], ['b', 'German edition']), 'de', 'b'],
    ['by code, under any name', option('version', ['en', '1'], ['ar', '2']), 'ar', 'ar'],
  ] as const)('is that in the reader’s language, recognized %s', (_how, languages, locale, expected) => {
    const variants = languages.values.map(({ code }) => variant({ color: 'ink', [languages.code]: code }))
    const [first] = editionFirst(variants, [option('color', ['ink', 'Ink']), languages], locale)
    expect(first?.options[languages.code]).toBe(expected)
  })

  it('is another one while that is sold out, or when none exists in the language', () => {
    const languages = option('language', ['en', 'English'], ['de', 'German'])
    const variants = [variant({ language: 'en' }), variant({ language: 'de' }, 'sold_out')]
    expect(firstChoice(editionFirst(variants, [languages], 'de'))?.options).toEqual({ language: 'en' })
    expect(editionFirst(variants, [languages], 'ar')).toEqual(variants)
  })

  it.each([
    option('wood', ['walnut', 'English walnut'], ['oak', 'German oak']),
    option('style', ['english', 'English garden'], ['x', 'Deutschland'], ['y', 'Germanium']),
    option('color', ['a', 'Englischrot'], ['b', 'Deutschblau']),
  ])('ignores an option that only has the name of a language in it: $code', (named) => {
    const variants = named.values.map(({ code }) => variant({ [named.code]: code }))
    expect(editionFirst(variants, [named], 'de')).toEqual(variants)
    expect(editionFirst(variants, [named], 'en')).toEqual(variants)
  })

  it('ignores sizes and colors whose codes look like languages', () => {
    const sizes = option('size', ['sm', 'Small'], ['de', 'Demi'], ['lg', 'Large'])
    const variants = ['sm', 'de', 'lg'].map((size) => variant({ size }))
    expect(editionFirst(variants, [sizes], 'de')).toEqual(variants)
  })
})
