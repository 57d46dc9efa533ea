import { catalogSaid, type CatalogSaid } from './catalog-said'
import type { FieldProblem } from './field-problem'
import type { OptionRow, OptionValueRow } from './option-rows'

const longestCode = 40

const isCode = (code: string): boolean => code.length <= longestCode && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)

/** What is wrong with the code of an option or of a value, or null. */
export const codeProblem = (code: string): CatalogSaid | null =>
  isCode(code) ? null : catalogSaid('codes.refused', { most: longestCode })

/**
 * Problems of the codes of a product's options, each with the path of its field: codes are unique among the options of
 * the product, and among the values of an option. An empty code is allowed, because drafts may be unfinished and the
 * form requires one for publishing; but a row that had a code, in `former`, keeps one, because variants refer to it.
 */
export function checkOptions(options: readonly OptionRow[], former: readonly OptionRow[]): FieldProblem[] {
  const formerValues = former.flatMap(({ values }) => values)
  return [
    ...checkCodes(options, former, { path: 'options', repeated: 'codes.repeatedOption' }),
    ...options.flatMap(({ values }, index) =>
      checkCodes(values, formerValues, {
        path: `options.${String(index)}.values`,
        repeated: 'codes.repeatedValue',
      }),
    ),
  ]
}

interface CodeList {
  readonly path: string
  readonly repeated: 'codes.repeatedOption' | 'codes.repeatedValue'
}

function checkCodes(
  rows: readonly OptionValueRow[],
  former: readonly OptionValueRow[],
  { path, repeated }: CodeList,
): FieldProblem[] {
  return rows.flatMap(({ id, code }, index): FieldProblem[] => {
    const at = `${path}.${String(index)}.code`
    if (code === '') {
      const before = id === null ? undefined : former.find((row) => row.id === id && row.code !== '')
      return before ? [{ path: at, problem: catalogSaid('codes.missing', { code: before.code }) }] : []
    }
    const problem = codeProblem(code)
    if (problem !== null) return [{ path: at, problem }]
    const isRepeated = rows.slice(0, index).some((other) => other.code === code)
    return isRepeated ? [{ path: at, problem: catalogSaid(repeated, { code }) }] : []
  })
}
