/** A catalog of messages (ICU MessageFormat), nested at will. */
export type Messages = { readonly [key: string]: string | Messages }

export const flatten = (messages: Messages, path = ''): [key: string, text: string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  )

/** What stands between the outermost braces of a text; null when a brace has no other. */
function braced(text: string): string[] | null {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{' && depth++ === 0) start = index + 1
    if (text[index] === '}' && --depth === 0) found.push(text.slice(start, index))
    if (depth < 0) return null
  }
  return depth === 0 ? found : null
}

/** `{count, plural, one {…} other {…}}` */
interface Argument {
  readonly name: string
  readonly kind: string
  /** What each branch is for: a category, `=0`, or a value of a `select`. */
  readonly cases: readonly string[]
}

const branching = new Set(['plural', 'selectordinal', 'select'])

/** All arguments of a message, also of those inside the branches of another; null when its braces do not match. */
function argumentsOf(text: string): Argument[] | null {
  const found: Argument[] = []
  for (const inside of braced(text) ?? [null]) {
    if (inside === null) return null
    const [name = '', kind = ''] = inside.split(',').map((part) => part.trim())
    const branches = branching.has(kind) ? (braced(inside) ?? []) : []
    const words = inside.split(',').slice(2).join(',')
    const cases = branches.length === 0 ? [] : casesOf(words)
    found.push({ name, kind, cases })
    for (const branch of branches) {
      const inner = argumentsOf(branch)
      if (inner === null) return null
      found.push(...inner)
    }
  }
  return found
}

/** The keywords before the braces: `one {…} other {…}` has `one` and `other`. */
function casesOf(text: string): string[] {
  let depth = 0
  let outside = ''
  for (const letter of text) {
    if (letter === '{') depth += 1
    outside += depth === 0 ? letter : ' '
    if (letter === '}') depth -= 1
  }
  return outside.split(/\s+/).filter((word) => word !== '' && !word.startsWith('offset:'))
}

const categoriesOf = (locale: string, kind: string): readonly string[] =>
  new Intl.PluralRules(locale, { type: kind === 'plural' ? 'cardinal' : 'ordinal' }).resolvedOptions().pluralCategories

/** What is wrong with the branches of a plural: it must have those of the language (Unicode CLDR), and no others. */
function pluralProblems(locale: string, { name, kind, cases }: Argument): string[] {
  if (kind !== 'plural' && kind !== 'selectordinal') return []
  const wanted = categoriesOf(locale, kind)
  const given = cases.filter((each) => !each.startsWith('='))
  return [
    ...wanted.filter((each) => !given.includes(each)).map((each) => `{${name}} has no form “${each}”`),
    ...given
      .filter((each) => !wanted.includes(each))
      .map((each) => `{${name}} has a form “${each}”, which is never used`),
  ]
}

const namesOf = (found: readonly Argument[]): string =>
  [...new Set(found.map(({ name }) => name))].toSorted().join(', ')

export interface Catalog {
  readonly locale: string
  readonly messages: Messages
  /** The same catalog in the language that all others are translated from. */
  readonly source: Messages
  /** Messages that need not take the values of the source, each for a reason of its own. */
  readonly ownValues?: readonly string[]
}

/** Messages about what a translation lacks or has too much; empty for a complete one. */
export function catalogProblems({ locale, messages, source, ownValues = [] }: Catalog): string[] {
  const [texts, originals] = [new Map(flatten(messages)), new Map(flatten(source))]
  const missing = [...originals.keys()].filter((key) => !texts.has(key)).map((key) => `${key}: missing`)
  const surplus = [...texts.keys()].filter((key) => !originals.has(key)).map((key) => `${key}: not in the source`)
  const wrong = [...texts].flatMap(([key, text]) => {
    const found = argumentsOf(text)
    if (found === null) return [`${key}: a brace has no other`]
    const expected = namesOf(argumentsOf(originals.get(key) ?? '') ?? [])
    const values =
      originals.has(key) && !ownValues.includes(key) && namesOf(found) !== expected
        ? [`takes {${namesOf(found)}} instead of {${expected}}`]
        : []
    const empty = text.trim() === '' ? ['empty'] : []
    return [...empty, ...values, ...found.flatMap((argument) => pluralProblems(locale, argument))].map(
      (problem) => `${key}: ${problem}`,
    )
  })
  return [...missing, ...surplus, ...wrong]
}
