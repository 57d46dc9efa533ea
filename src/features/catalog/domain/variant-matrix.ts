/** One of a product's options, such as color, with its values by code, in the order the editor gave them. */
export type ProductOption = { readonly code: string; readonly values: readonly string[] }

/** The option values of a variant, by code: `{ color: 'ink', size: 'a5' }`. */
export type OptionValues = Readonly<Record<string, string>>

/**
 * The options by which variants differ, each value once; an option without values is ignored while the editor is still
 * typing.
 */
const chosen = (options: readonly ProductOption[]): readonly ProductOption[] =>
  options.filter(({ values }) => values.length > 0).map(({ code, values }) => ({ code, values: [...new Set(values)] }))

/** How many combinations the options' values have: 1 without options, a million for three options of 100 values. */
export const combinationCount = (options: readonly ProductOption[]): number =>
  chosen(options).reduce((count, { values }) => count * values.length, 1)

/**
 * Every combination of the options' values, the last option changing fastest, so that the rows of the editor's table
 * keep their order. A product without options has one variant.
 */
export function* variantMatrix(options: readonly ProductOption[]): Generator<OptionValues> {
  const used = chosen(options)
  const count = combinationCount(options)
  for (let place = 0; place < count; place += 1) {
    let rest = place
    const values = used.toReversed().map(({ code, values: known }): [string, string] => {
      const value = known[rest % known.length] ?? ''
      rest = Math.floor(rest / known.length)
      return [code, value]
    })
    yield Object.fromEntries(values.toReversed())
  }
}

/**
 * The index of a combination among all, by which rows are sorted; null for a combination that does not fit the options.
 */
export function placesIn(options: readonly ProductOption[]): (values: OptionValues) => number | null {
  const used = chosen(options).map(({ code, values }) => ({
    code,
    size: values.length,
    places: new Map(values.map((value, place) => [value, place])),
  }))
  return (values) => {
    if (Object.keys(values).length !== used.length) return null
    let at = 0
    for (const { code, size, places } of used) {
      const value = Object.hasOwn(values, code) ? values[code] : undefined
      const place = value === undefined ? undefined : places.get(value)
      if (place === undefined) return null
      at = at * size + place
    }
    return at
  }
}

/**
 * The identity of a combination within its product: 'color=ink&size=a5', options sorted by code, so that it does not
 * depend on their order. Unique per product in the database; empty for the only variant of a product without options.
 */
export function optionKey(options: OptionValues): string {
  return Object.entries(options)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([code, value]) => `${encodeURIComponent(code)}=${encodeURIComponent(value)}`)
    .join('&')
}

/** The combinations without a variant: their number, and the first ones in the order of the matrix. */
export function missingVariants(
  options: readonly ProductOption[],
  existing: readonly OptionValues[],
  most: number,
): { readonly count: number; readonly first: readonly OptionValues[] } {
  const placeOf = placesIn(options)
  const taken = new Set(existing.map(placeOf).filter((place) => place !== null))
  const count = combinationCount(options) - taken.size
  const first: OptionValues[] = []
  let place = 0
  for (const values of variantMatrix(options)) {
    if (first.length >= Math.min(count, most)) break
    if (!taken.has(place)) first.push(values)
    place += 1
  }
  return { count, first }
}
