interface Place {
  /** The whole document. */
  readonly data: unknown
  /** Of the field in its row, such as `['taxRates', 1, 'country']`; a form that is being filled in does not tell it. */
  readonly path?: readonly (string | number)[]
}

const isObject = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

/** Whether an earlier row of the same list has the same value in the field: the first row would count, without a word. */
export function isRepeated(value: unknown, { data, path = [] }: Place): boolean {
  const list = path.slice(0, -2).reduce<unknown>((at, part) => (isObject(at) ? at[part] : undefined), data)
  const [index, field] = [Number(path.at(-2)), path.at(-1) ?? '']
  return Array.isArray(list) && list.slice(0, index).some((row: unknown) => isObject(row) && row[field] === value)
}
