import { describe, expect, test } from 'vitest'

import type { PublishedProduct, PublishedVariant } from '@/features/catalog/domain/published-product'

import { projectProduct } from './project-product'

const variant = (id: string, fields: Partial<PublishedVariant> = {}): PublishedVariant => ({
  id,
  sku: id,
  options: {},
  measure: null,
  prices: [],
  ...fields,
})

const product = (fields: Partial<PublishedProduct> = {}): PublishedProduct => ({
  id: 'p',
  slug: 'notebook-a5',
  kind: 'physical',
  published: 1_700_000_000.5,
  updatedAt: '2026-11-30T00:00:00Z',
  title: {},
  subtitle: {},
  badge: {},
  description: {},
  options: [],
  variants: [variant('v')],
  pictures: [],
  categoryIds: [],
  ...fields,
})

const project = (fields: Partial<PublishedProduct>) =>
  projectProduct({
    product: product(fields),
    availabilityOf: (id) => (id === 'gone' ? 'sold_out' : 'in_stock'),
    categoryPathOf: (id) =>
      id === 'pens' ? [{ title: { en: 'Office' } }, { title: { en: 'Pens', de: 'Stifte' } }] : [],
    languages: { locales: ['en', 'de'], defaultLocale: 'en' },
  })

const value = (code: string, swatch: string | null = null) => ({ code, swatch, label: { en: code.toUpperCase() } })
const color = { code: 'color', label: { en: 'Color' }, values: [value('ink', '#101010'), value('moss'), value('sand')] }

describe('the sort name of a product', () => {
  test('is its title, or that in the language of the store, or its address', () => {
    expect(project({ title: { en: 'Notebook', de: 'Notizbuch' } }).names).toEqual({ en: 'notebook', de: 'notizbuch' })
    expect(project({ title: { en: 'Notebook', ar: 'دفتر' } }).names).toEqual({ en: 'notebook', de: 'notebook' })
    expect(project({}).names).toEqual({ en: 'notebook-a5', de: 'notebook-a5' })
  })
})

describe('the profile', () => {
  test('has the options and values that variants have, in the editor’s order', () => {
    const { profile } = project({
      options: [color, { code: 'size', label: {}, values: [value('a5')] }],
      variants: [variant('v', { options: { color: 'sand' } }), variant('gone', { options: { color: 'ink' } })],
    })
    expect(profile).toEqual({
      options: [{ code: 'color', values: ['ink', 'sand'] }],
      variants: [
        { values: [1], availability: 'in_stock' },
        { values: [0], availability: 'sold_out' },
      ],
    })
  })

  test('marks a missing option value of a variant', () => {
    const { profile } = project({
      options: [color],
      variants: [variant('v', { options: { color: 'ink' } }), variant('w')],
    })
    expect(profile.variants.map(({ values }) => values)).toEqual([[0], [-1]])
  })
})

test('prices are by currency, in the order of the variants', () => {
  const { facts, card } = project({
    variants: [
      variant('v', { prices: [{ currency: 'USD', amount: 900, compareAt: 1000 }] }),
      variant('w', {
        prices: [
          { currency: 'EUR', amount: 700, compareAt: null },
          { currency: 'USD', amount: 800, compareAt: null },
        ],
      }),
    ],
  })
  expect(JSON.stringify(facts.prices)).toBe('{"EUR":[null,700],"USD":[900,800]}')
  expect(card.variants[0]).toEqual({ prices: { USD: { amount: 900, compareAt: 1000 } }, measure: null })
})

test('cards show all values that have a color, labels of lists those that variants have', () => {
  const { card, labels } = project({ options: [color], variants: [variant('v', { options: { color: 'moss' } })] })
  expect(card.swatches).toEqual([{ code: 'ink', color: '#101010', label: { en: 'INK' } }])
  expect(labels).toEqual([
    { option: 'color', value: '', labels: { en: 'Color' }, swatch: null },
    { option: 'color', value: 'moss', labels: { en: 'MOSS' }, swatch: null },
  ])
})

describe('the texts that are searched', () => {
  test('are those of each language, with the categories and all above them', () => {
    const { texts } = project({
      title: { en: 'Pen' },
      subtitle: { en: 'Writes', de: 'Schreibt' },
      description: { de: 'Ein Stift.' },
      categoryIds: ['pens', 'pens'],
      options: [color],
      variants: [variant('v', { options: { color: 'ink' } })],
    })
    expect(texts).toEqual({
      en: { title: 'Pen', attributes: ['Writes', 'Color', 'INK', 'Office', 'Pens', 'black'], description: '' },
      de: { title: '', attributes: ['Schreibt', 'Stifte', 'schwarz'], description: 'Ein Stift.' },
    })
  })

  test('have the code of an option that has no words', () => {
    const { texts } = project({
      options: [{ code: 'size', label: {}, values: [{ code: 'a5', label: {}, swatch: null }] }],
      variants: [variant('v', { options: { size: 'a5' } })],
    })
    expect(texts['en']?.attributes).toEqual(['size', 'a5'])
    expect(texts['de']?.attributes).toEqual([])
  })
})
