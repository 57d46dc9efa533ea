/** The most characters of a text that leave the process. */
const longest = 2000

/** Patterns of personal data and secrets, and what replaces each of them. The order matters. */
const patterns: readonly (readonly [RegExp, string])[] = [
  // The values of a statement, which drizzle appends to its message.
  [/\bparams:[^\n]*/gi, 'params: [values]'],
  // Postgres' details, such as "Key (email)=(jane@example.com) already exists".
  [/=\([^)]*\)/g, '=([value])'],
  // User names before a host.
  [/\/\/[^\s/@"']+@/g, '//[user]@'],
  [/\b[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/g, '[mail]'],
  // Queries and fragments of addresses.
  [/(\/[^\s?#"']*)[?#][^\s"')]*/g, '$1?[query]'],
  [/\b(bearer|basic|jwt|api-key)\s+[\w.~+/=-]+/gi, '$1 [secret]'],
  [
    /\b(cookie|set-cookie|authorization|password|passwd|secret|token|api[_-]?key)(["']?\s*[:=]\s*["']?)[^\s,;"']+/gi,
    '$1$2[secret]',
  ],
  // Of Stripe, with their prefix; JSON web tokens; whatever is long and random.
  [/\b(?:sk|rk|pk|whsec)_\w+/g, '[secret]'],
  [/\b\w+_secret_\w+/g, '[secret]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\b(?![\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b)(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{32,}/gi, '[token]'],
  [/(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])/g, '[ip]'],
  [/(?<![\w:])(?:[\da-f]{0,4}:){2,7}[\da-f]{1,4}(?![\w:])/gi, '[ip]'],
  // Cards and telephones.
  [/(?<![\w-])\+?\d(?:[ -]?\d){7,18}(?![\w-])/g, '[number]'],
]

/** Quoted texts that are not names in code: people have typed them. */
const quoted = /(["'`“‘])((?:(?!\1)[^\n”’]){1,500})(["'`”’])/g
const isName = (text: string): boolean => /^[\w$./:@[\]-]{1,60}$/.test(text)

/** A text without e-mail addresses, secrets, IP addresses, card and telephone numbers, and quoted values. */
export function scrub(text: string): string {
  const hidden = patterns.reduce((at, [pattern, stand]) => at.replace(pattern, stand), text.slice(0, longest * 2))
  return hidden
    .replace(quoted, (whole, open: string, inner: string, close: string) =>
      isName(inner) ? whole : `${open}[text]${close}`,
    )
    .slice(0, longest)
}

/** The path of an address without its secrets: paths contain tokens of carts and orders. */
export const scrubPath = (path: string): string => scrub(path.split(/[?#]/, 1)[0] ?? '')
