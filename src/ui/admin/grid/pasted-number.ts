/** The separators of numbers in a language, such as ',' for thousands and '.' for decimals in English. */
interface Separators {
  readonly group: string
  readonly decimal: string
}

export function separatorsOf(language: string): Separators {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1_234_567.8)
  const find = (type: string, other: string) => parts.find((part) => part.type === type)?.value ?? other
  return { group: find('group', ','), decimal: find('decimal', '.') }
}

/**
 * Converts a number as spreadsheets show it, such as '1.299,00 €', 'USD 24.5' or "1'299.00", to plain digits with a
 * point: '1299.00'. The language decides when points and commas are ambiguous. Other texts stay unchanged, and the cell
 * shows their error.
 */
export function pastedNumber(text: string, separators: Separators): string {
  const bare = text
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace(/^(?:\p{Sc}|[A-Z]{3}|-?\u200e)+|(?:\p{Sc}|[A-Z]{3})+$/gu, '')
  if (!/^\d[\d.,'\u2019]*$/.test(bare)) return text.trim()
  const plain = bare.replace(/['\u2019]/g, '')
  const decimal = decimalOf(plain, separators)
  const [whole = '', ...rest] = decimal === null ? [plain] : plain.split(decimal)
  const digits = whole.replace(/[.,]/g, '')
  return rest.length === 0 ? digits : `${digits}.${rest.join('')}`
}

/** The sign before the decimals; null when the number has none. */
function decimalOf(figures: string, { group, decimal }: Separators): string | null {
  const signs = figures.match(/[.,]/g) ?? []
  const last = signs.at(-1)
  if (last === undefined) return null
  if (signs.some((sign) => sign !== last)) return last
  // 1.299.000 has no decimals.
  if (signs.length > 1) return null
  const isThousands = /^\d{1,3}[.,]\d{3}$/.test(figures) && last === group && last !== decimal
  return isThousands ? null : last
}
