import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { IndexAnswer } from '@/features/search/domain/catalog-index/index-query'

import { asked, build, cases } from './catalog-cases'
import { plainFind } from './plain-find'

const facetsOf = ({ items: _, hasBefore: _before, hasAfter: _after, ...facets }: IndexAnswer) => facets
const places = ({ items }: IndexAnswer) => items.map(({ ordinal, variants }) => ({ ordinal, variants }))

test('an index lists and counts the same as a direct evaluation of the rules', () => {
  fc.assert(
    fc.property(cases, (each) => {
      const { index, catalog, apply } = build(each)
      for (const changes of each.batches) {
        apply(changes)
        for (const query of each.queries.map(asked)) {
          const { list, facets } = plainFind({ catalog, query })
          const answer = index.find(query)
          expect(places(answer)).toEqual(list.slice(query.offset, query.offset + query.limit))
          expect(facetsOf(answer)).toEqual(facets)
          expect(answer.hasBefore).toBe(query.offset > 0 && list.length > 0)
          expect(answer.hasAfter).toBe(query.offset + query.limit < list.length)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('pages after a cursor, and backwards before one, lead through the whole list', () => {
  fc.assert(
    fc.property(cases, (each) => {
      const { index, catalog, apply } = build(each)
      each.batches.forEach(apply)
      for (const query of each.queries.map(asked)) {
        const { list } = plainFind({ catalog, query })
        const start = { ...query, offset: 0, cursor: null }
        let page = index.find(start)
        const forwards = [...page.items]
        for (let last = page.items.at(-1); last && page.hasAfter; last = page.items.at(-1)) {
          page = index.find({ ...start, cursor: { ...last, direction: 'after' } })
          expect(page.hasBefore).toBe(true)
          forwards.push(...page.items)
          expect(forwards.length).toBeLessThanOrEqual(list.length)
        }
        expect(places({ ...page, items: forwards })).toEqual(list)
        const backwards = page.items.toReversed()
        while (page.hasBefore) {
          const [first] = page.items
          if (!first) throw new Error('A page with one before it is empty')
          page = index.find({ ...start, cursor: { ...first, direction: 'before' } })
          expect(page.hasAfter).toBe(true)
          backwards.push(...page.items.toReversed())
          expect(backwards.length).toBeLessThanOrEqual(list.length)
        }
        expect(places({ ...page, items: backwards.toReversed() })).toEqual(list)
      }
    }),
    { numRuns: 100 },
  )
})
