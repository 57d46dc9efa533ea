/** One of a product's options, such as color, with its values by code, in the order the editor gave them. */
export type ProductOption = { readonly code: string; readonly values: readonly string[] }

/** What one variant is: the code of a value for each option, such as `{ color: 'ink', size: 'a5' }`. */
export type OptionValues = Readonly<Record<string, string>>

/**
 * Every combination of the options' values, the last option turning fastest, so that the rows of the editor's table
 * keep their order. A product without options has one variant; an option without values is ignored while the editor is
 * still typing.
 */
export function variantMatrix(options: readonly ProductOption[]): OptionValues[] {
  return options
    .filter((option) => option.values.length > 0)
    .reduce<OptionValues[]>(
      (rows, { code, values }) => rows.flatMap((row) => unique(values).map((value) => ({ ...row, [code]: value }))),
      [{}],
    )
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

/** The combinations that no variant has yet, in the matrix' order. */
export function missingVariants(options: readonly ProductOption[], existing: readonly OptionValues[]): OptionValues[] {
  const taken = new Set(existing.map(optionKey))
  return variantMatrix(options).filter((combination) => !taken.has(optionKey(combination)))
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]
