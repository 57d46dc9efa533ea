import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { categoryPath, checkParent, descendantIds } from '@/features/catalog/domain/category-tree'

const rows = [
  { id: 'paper', parent: null },
  { id: 'light', parent: null },
  { id: 'notebooks', parent: 'paper' },
  { id: 'pens', parent: 'paper' },
  { id: 'fountain', parent: 'pens' },
  { id: 'orphan', parent: 'draft' },
]

describe('the category tree', () => {
  test('returns the path of a category and its descendants', () => {
    expect(categoryPath(rows, 'fountain').map(({ id }) => id)).toEqual(['paper', 'pens', 'fountain'])
    expect(categoryPath(rows, 'nowhere')).toEqual([])
    expect(descendantIds(rows, 'paper')).toEqual(['paper', 'notebooks', 'pens', 'fountain'])
  })

  test('refuses a parent that is missing, the category itself, or a descendant', () => {
    expect(checkParent(rows, 'paper', 'paper')).toEqual({ ok: false, code: 'category_cycle' })
    expect(checkParent(rows, 'paper', 'fountain')).toEqual({ ok: false, code: 'category_cycle' })
    expect(checkParent(rows, 'paper', 'nowhere')).toEqual({ ok: false, code: 'parent_missing' })
    expect(checkParent(rows, 'pens', 'light').ok).toBe(true)
    expect(checkParent(rows, 'pens', null).ok).toBe(true)
  })

  test('never loops, even over rows that already hold a cycle', () => {
    const loop = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ]
    expect(categoryPath(loop, 'a')).toHaveLength(2)
    expect(descendantIds(loop, 'a')).toEqual(['a', 'b'])
  })

  test('has no cycle after any sequence of moves that it allowed', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(null, ...ids)))
    fc.assert(
      fc.property(moves, (list) => {
        let forest: { id: string; parent: string | null }[] = ids.map((id) => ({ id, parent: null }))
        for (const [id, parent] of list) {
          if (checkParent(forest, id, parent).ok) forest = forest.map((row) => (row.id === id ? { id, parent } : row))
        }
        for (const id of ids) expect(categoryPath(forest, id)[0]?.parent).toBeNull()
      }),
    )
  })
})
