/** A row of the panel's form. Its id stays when its code changes, which distinguishes a rename from a removal. */
export interface OptionValueRow {
  readonly id: string | null
  readonly code: string
  readonly label: string
}

/** A stored option, with its values in the editor's order. */
export interface OptionRow extends OptionValueRow {
  readonly values: readonly OptionValueRow[]
}

type Input = { readonly id?: unknown; readonly code?: unknown; readonly label?: unknown; readonly values?: unknown }

const isObject = (value: unknown): value is Input => typeof value === 'object' && value !== null

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const toRows = (list: unknown): (OptionValueRow & { readonly source: Input })[] =>
  (Array.isArray(list) ? (list as unknown[]) : []).filter(isObject).map((source) => ({
    source,
    id: text(source.id),
    code: text(source.code) ?? '',
    label: text(source.label) ?? text(source.code) ?? '',
  }))

const codesOf = (options: readonly OptionRow[]) =>
  options.map(({ id, code, values }) => [id, code, values.map((value) => [value.id, value.code])])

/** Whether the codes are equal (labels may differ), so that variants and downloads need no update. */
export const haveSameCodes = (a: readonly OptionRow[], b: readonly OptionRow[]): boolean =>
  JSON.stringify(codesOf(a)) === JSON.stringify(codesOf(b))

/** The options of a Payload document, also of an unfinished draft. */
export const toOptionRows = (options: unknown): OptionRow[] =>
  toRows(options).map(({ source, ...row }) => ({
    ...row,
    values: toRows(source.values).map(({ id, code, label }) => ({ id, code, label })),
  }))
