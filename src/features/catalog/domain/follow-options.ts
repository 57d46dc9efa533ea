import type { OptionRow, OptionValueRow } from './option-rows'
import type { OptionValues } from './variant-matrix'

/** Two states of a product's options. */
export interface OptionChange {
  readonly before: readonly OptionRow[]
  readonly after: readonly OptionRow[]
}

/**
 * The new row of each old row: the one with the same id, whatever its code, or else an unmatched one with the same
 * code. A client of the API that sends rows without ids thus keeps what it does not rename.
 */
function successors<Row extends OptionValueRow>(before: readonly Row[], after: readonly Row[]): Map<Row, Row> {
  const found = new Map<Row, Row>()
  const taken = new Set<Row>()
  const match = (isSame: (old: Row, row: Row) => boolean) => {
    for (const old of before) {
      const row = found.has(old) ? undefined : after.find((each) => !taken.has(each) && isSame(old, each))
      if (!row) continue
      found.set(old, row)
      taken.add(row)
    }
  }
  match((old, row) => old.id !== null && old.id === row.id)
  match((old, row) => old.code === row.code && old.code !== '')
  return found
}

/**
 * The option values of a variant after its product's options have changed. A code that was renamed is renamed; a new
 * option, and one that the variant had no value for, gets the option's first value; an option that was removed is left
 * out. A value that was removed stays as it is, so that the variant no longer fits the options.
 */
export function followOptions({ before, after }: OptionChange, values: OptionValues): OptionValues {
  const next = successors(before, after)
  const former = new Map([...next].map(([old, row]) => [row, old]))
  const known = after.flatMap((option): [string, string][] => {
    const value = valueIn(option, former.get(option), values) ?? option.values[0]?.code ?? ''
    return option.code === '' || value === '' ? [] : [[option.code, value]]
  })
  const removed = new Set(before.map(({ code }) => code))
  const others = Object.entries(values).filter(([code]) => !removed.has(code))
  return { ...Object.fromEntries(others), ...Object.fromEntries(known) }
}

/**
 * The new code of the option's value; null when the variant had none. A value of an older option of the same code is
 * used if it fits.
 */
function valueIn(option: OptionRow, old: OptionRow | undefined, values: OptionValues): string | null {
  const { code } = old ?? option
  const value = Object.hasOwn(values, code) ? (values[code] ?? null) : null
  if (value === null || old) return value && followValue(old, option, value)
  return option.values.some((each) => each.code === value) ? value : null
}

function followValue(before: OptionRow | undefined, after: OptionRow, code: string): string {
  const old = before?.values.find((value) => value.code === code)
  return (before && old && successors(before.values, after.values).get(old)?.code) || code
}

/** The same for one choice, such as `color:ink`, which a picture or a file is meant for. */
export function followChoice(change: OptionChange, choice: string): string {
  const [code = '', value = ''] = choice.split(':')
  const old = change.before.find((option) => option.code === code)
  const option = old && successors(change.before, change.after).get(old)
  return option ? `${option.code}:${followValue(old, option, value)}` : choice
}

/** Whether the options have the choice, such as `color:ink`. */
export const hasChoice = (options: readonly OptionRow[], choice: string): boolean =>
  options.some(({ code, values }) => values.some((value) => `${code}:${value.code}` === choice))

/** Whether one option was removed and another added: whether that was meant as a rename is unknown. */
export function isExchanged({ before, after }: OptionChange): boolean {
  const next = successors(before, after)
  const isNew = (row: OptionRow) => row.code !== '' && ![...next.values()].includes(row)
  return next.size < before.length && after.some(isNew)
}
