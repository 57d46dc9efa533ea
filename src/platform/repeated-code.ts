interface Place {
  /** The whole document. */
  readonly data: unknown
  /** The path of the field, such as `['taxRates', 1, 'country']`; absent while a form is being filled in. */
  readonly path?: readonly (string | number)[]
}

const isObject = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

/** Whether an earlier row of the list has the same value in the field: the later row would silently have no effect. */
export function isRepeated(value: unknown, { data, path = [] }: Place): boolean {
  const list = path.slice(0, -2).reduce<unknown>((at, part) => (isObject(at) ? at[part] : undefined), data)
  const [index, field] = [Number(path.at(-2)), path.at(-1) ?? '']
  return Array.isArray(list) && list.slice(0, index).some((row: unknown) => isObject(row) && row[field] === value)
}
