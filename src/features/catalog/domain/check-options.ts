import type { FieldProblem } from './field-problem'
import type { OptionRow, OptionValueRow } from './option-rows'

const longestCode = 40

const isCode = (code: string): boolean => code.length <= longestCode && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)

/** What is wrong with the code of an option or of a value, in words, or null. */
export const codeProblem = (code: string): string | null =>
  isCode(code)
    ? null
    : `Use lower-case letters, digits and single hyphens, at most ${String(longestCode)} characters, such as dark-blue.`

/**
 * Problems of the codes of a product's options, each with the path of its field: codes are unique among the options of
 * the product, and among the values of an option. An empty code is allowed, because drafts may be unfinished and the
 * form requires one for publishing; but a row that had a code, in `former`, keeps one, because variants refer to it.
 */
export function checkOptions(options: readonly OptionRow[], former: readonly OptionRow[]): FieldProblem[] {
  const formerValues = former.flatMap(({ values }) => values)
  return [
    ...checkCodes(options, former, { path: 'options', word: 'option' }),
    ...options.flatMap(({ values }, index) =>
      checkCodes(values, formerValues, { path: `options.${String(index)}.values`, word: 'value of this option' }),
    ),
  ]
}

function checkCodes(
  rows: readonly OptionValueRow[],
  former: readonly OptionValueRow[],
  { path, word }: { path: string; word: string },
): FieldProblem[] {
  return rows.flatMap(({ id, code }, index): FieldProblem[] => {
    const at = `${path}.${String(index)}.code`
    if (code === '') {
      const before = id === null ? undefined : former.find((row) => row.id === id && row.code !== '')
      return before ? [{ path: at, message: `Enter a code. Variants are tied to it: it was ${before.code}.` }] : []
    }
    const problem = codeProblem(code)
    if (problem !== null) return [{ path: at, message: problem }]
    return rows.slice(0, index).some((other) => other.code === code)
      ? [{ path: at, message: `Another ${word} has the code ${code}. Each needs a code of its own.` }]
      : []
  })
}
