import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isMadeFrom, numberedSlug, slugAfter, standInSlug } from '@/shared/slug-rules'
import { slugify } from '@/shared/slugify'

const change = { slug: 't', title: 'T', writtenSlug: 't', newTitle: 'Tea bowl', wasPublished: false }

describe('a slug made from a title', () => {
  test.each([
    ['pen', 'Pen', true],
    ['pen-2', 'Pen', true],
    ['pen-2', 'Pencil', false],
    ['pen-x', 'Pen', false],
    ['model-2', 'Model 2', true],
    ['product-3f9a1c', '…', true],
    ['product-3f9a1c', 'Product', false],
    ['my-pen', 'Pen', false],
  ])('%s of %s: %s', (slug, title, expected) => {
    expect(isMadeFrom(slug, title)).toBe(expected)
  })

  test('is recognized with any number, at any length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 9999 }), (title, number) => {
        const slug = slugify(title)
        fc.pre(slug !== '')
        const numbered = numberedSlug(slug, number)
        expect(numbered.length).toBeLessThanOrEqual(120)
        expect(slugify(numbered)).toBe(numbered)
        expect(isMadeFrom(numbered, title)).toBe(true)
      }),
    )
  })

  test('stands in for a title without letters', () => {
    expect(isMadeFrom(standInSlug('product', '00ff00'), '؟')).toBe(true)
  })
})

describe('after a change the slug', () => {
  test('follows the title before the first publication', () => {
    expect(slugAfter(change)).toEqual({ kind: 'made' })
    expect(slugAfter({ ...change, slug: 't-3', writtenSlug: 't-3' })).toEqual({ kind: 'made' })
  })

  test('stays once it was published', () => {
    expect(slugAfter({ ...change, wasPublished: true })).toEqual({ kind: 'kept' })
  })

  test('stays when an editor wrote it', () => {
    expect(slugAfter({ ...change, slug: 'bowl', writtenSlug: 'bowl' })).toEqual({ kind: 'kept' })
  })

  test('stays when the title keeps its letters, with its number', () => {
    const same = { ...change, slug: 'tea-2', writtenSlug: 'tea-2', title: 'Tea', newTitle: 'Tea!' }
    expect(slugAfter(same)).toEqual({ kind: 'kept' })
  })

  test('is what an editor wrote, in the form of an address', () => {
    expect(slugAfter({ ...change, writtenSlug: 'Grüne Schale' })).toEqual({ kind: 'written', slug: 'gruene-schale' })
    expect(slugAfter({ ...change, writtenSlug: 'new', wasPublished: true })).toEqual({ kind: 'written', slug: 'new' })
  })

  test.each(['', '  ', '???'])('is made again when it was emptied: %j', (writtenSlug) => {
    expect(slugAfter({ ...change, writtenSlug, wasPublished: true })).toEqual({ kind: 'made' })
  })
})
