import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { followChoice, hasChoice } from './follow-options'
import { misfit } from './misfit'
import type { OptionRow } from './option-rows'
import { planFiles } from './plan-files'
import { planVariants, type NamedVariant } from './plan-variants'
import { optionKey, variantMatrix } from './variant-matrix'

const row = (id: string | null, code: string) => ({ id, code, label: code.toUpperCase() })
const option = (id: string | null, code: string, ...values: ReturnType<typeof row>[]): OptionRow => ({
  ...row(id, code),
  values,
})
const color = option('c', 'color', row('c1', 'ink'), row('c2', 'bone'))
const size = option('s', 'size', row('s1', 'a5'), row('s2', 'a6'))

const variant = (sku: string, options: Record<string, string>, isActive = true): NamedVariant => ({
  id: sku,
  sku,
  options,
  isActive,
})
const both = [variant('A', { color: 'ink' }), variant('B', { color: 'bone' })]

describe('a change of options', () => {
  test('that renames codes renames them in the variants', () => {
    const after = [option('c', 'colour', row('c1', 'night'), row('c2', 'bone'))]
    expect(planVariants({ before: [color], after }, both)).toEqual({
      isClear: true,
      problems: [],
      changed: [
        { ...both[0], options: { colour: 'night' } },
        { ...both[1], options: { colour: 'bone' } },
      ],
    })
  })

  test('that swaps two codes changes both in the variants', () => {
    const after = [option('c', 'color', row('c1', 'bone'), row('c2', 'ink'))]
    const { changed, problems } = planVariants({ before: [color], after }, both)
    expect(problems).toEqual([])
    expect(changed.map(({ options }) => options)).toEqual([{ color: 'bone' }, { color: 'ink' }])
  })

  test('keeps what a client sends without ids, by its code', () => {
    const after = [option(null, 'color', row(null, 'bone'), row(null, 'ink'), row(null, 'red'))]
    expect(planVariants({ before: [color], after }, both)).toEqual({
      isClear: true,
      problems: [],
      changed: [],
    })
  })

  test('that removes a value for sale is refused and names the variants; off sale they keep it', () => {
    const after = [option('c', 'color', row('c1', 'ink'))]
    const [problem] = planVariants({ before: [color], after }, both).problems
    expect(problem).toMatchObject({
      path: 'options.0.values',
      problem: {
        key: 'products.options.needed',
        values: {
          reason: { key: 'variants.optionValues.unknownValue', values: { value: 'bone', option: 'COLOR' } },
          variants: 'B (bone)',
        },
      },
    })
    const offSale = [both[0] ?? variant('A', {}), variant('B', { color: 'bone' }, false)]
    expect(planVariants({ before: [color], after }, offSale)).toEqual({
      isClear: true,
      problems: [],
      changed: [],
    })
  })

  test('that adds an option gives each variant its first value', () => {
    const { changed, problems } = planVariants({ before: [color], after: [color, size] }, both)
    expect(problems).toEqual([])
    expect(changed.map(({ options }) => options)).toEqual([
      { color: 'ink', size: 'a5' },
      { color: 'bone', size: 'a5' },
    ])
  })

  test('that removes an option is refused if variants would become equal, and else removes it from them', () => {
    const { problems, isClear } = planVariants({ before: [color], after: [] }, both)
    expect(isClear).toBe(false)
    expect(problems).toMatchObject([
      { path: 'options', problem: { key: 'products.options.alike', values: { variants: 'A, B' } } },
    ])
    expect(planVariants({ before: [color], after: [] }, both.slice(0, 1))).toMatchObject({
      problems: [],
      changed: [{ id: 'A', options: {} }],
    })
  })

  test('that replaces one option by another is refused, because it could be a rename', () => {
    const { problems, isClear } = planVariants({ before: [color], after: [size] }, both.slice(0, 1))
    expect(isClear).toBe(false)
    expect(problems).toMatchObject([{ path: 'options', problem: { key: 'products.options.exchanged' } }])
  })

  test('does not mistake a property of every object for a value', () => {
    const odd = option('o', 'constructor', row('o1', 'to-string'))
    expect(planVariants({ before: [], after: [odd] }, [variant('A', {})]).changed).toMatchObject([
      { options: { constructor: 'to-string' } },
    ])
    expect(misfit([odd], {})).toMatchObject({
      key: 'variants.optionValues.noValue',
      values: { option: 'CONSTRUCTOR' },
    })
  })
})

test('a download and a picture follow a new code; a download for a removed one, or one that others use, is named', () => {
  const file = { id: 'f', title: 'Score', choice: 'color:ink', isShared: false }
  const renamed = { before: [color], after: [option('c', 'colour', row('c1', 'night'), row('c2', 'bone'))] }
  expect(followChoice(renamed, 'color:ink')).toBe('colour:night')
  expect(planFiles(renamed, [file])).toMatchObject({
    changed: [{ id: 'f', choice: 'colour:night' }],
    problems: [],
  })
  expect(planFiles(renamed, [{ ...file, isShared: true }])).toMatchObject({
    changed: [],
    problems: [{}],
  })
  const removed = { before: [color], after: [option('c', 'color', row('c2', 'bone'))] }
  expect(hasChoice(removed.after, followChoice(removed, 'color:ink'))).toBe(false)
  expect(planFiles(removed, [file]).problems).toMatchObject([
    { problem: { key: 'products.options.file', values: { title: 'Score', choice: 'color:ink' } } },
  ])
})

/** Options with ids, and the same after any edit: renamed, moved, removed, added. */
const codes = fc.uniqueArray(fc.stringMatching(/^[a-d]{1,2}$/), { minLength: 1, maxLength: 3 })
const optionsOf = (prefix: string) =>
  fc
    .uniqueArray(
      fc.record({ key: fc.integer({ min: 0, max: 3 }), code: fc.constantFrom('p', 'q', 'r'), values: codes }),
      {
        maxLength: 2,
        selector: ({ code }) => code,
        comparator: (a, b) => a === b,
      },
    )
    .map((list) =>
      list.map(({ key, code, values }, index) =>
        option(
          `${prefix}${String(index)}-${String(key)}`,
          code,
          ...values.map((value, place) => row(`${prefix}${String(index)}-${String(key)}-${String(place)}`, value)),
        ),
      ),
    )

test('after any change that is not refused, each variant for sale fits the options and no two are the same', () => {
  fc.assert(
    fc.property(optionsOf('x'), optionsOf('x'), fc.array(fc.boolean(), { maxLength: 9 }), (before, after, flags) => {
      const matrix = [...variantMatrix(before.map(({ code, values }) => ({ code, values: values.map((v) => v.code) })))]
      const variants = matrix
        .slice(0, flags.length)
        .map((options, index) => variant(`S${String(index)}`, options, flags[index]))
      const { changed, problems } = planVariants({ before, after }, variants)
      if (problems.length > 0) return
      const now = variants.map((each) => ({ ...each, ...changed.find(({ id }) => id === each.id) }))
      expect(new Set(now.map(({ options }) => optionKey(options))).size).toBe(now.length)
      for (const { options, isActive } of now) if (isActive) expect(misfit(after, options)).toBeNull()
    }),
    { numRuns: 3000 },
  )
})

test('a rename there and back leaves every variant as it was', () => {
  fc.assert(
    fc.property(optionsOf('x'), codes, (before, names) => {
      const after = before.map((each) => ({
        ...each,
        values: each.values.map((value, index) => ({ ...value, code: names[index] ?? value.code })),
      }))
      fc.pre(after.every(({ values }) => new Set(values.map(({ code }) => code)).size === values.length))
      const matrix = [...variantMatrix(before.map(({ code, values }) => ({ code, values: values.map((v) => v.code) })))]
      const variants = matrix.map((options, index) => variant(`S${String(index)}`, options))
      const there = planVariants({ before, after }, variants)
      expect(there.problems).toEqual([])
      const moved = variants.map((each) => ({ ...each, ...there.changed.find(({ id }) => id === each.id) }))
      const back = planVariants({ before: after, after: before }, moved)
      const returned = moved.map((each) => ({ ...each, ...back.changed.find(({ id }) => id === each.id) }))
      expect(returned.map(({ options }) => options)).toEqual(variants.map(({ options }) => options))
    }),
    { numRuns: 2000 },
  )
})
