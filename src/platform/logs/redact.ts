const redacted = '[redacted]'

/** Names of fields and headers whose values are secrets or personal data, in any spelling. */
const secretName =
  /pass(?:word|wd|phrase|code)|(?:^|[_-])pass$|token|secret|authorization|cookie|api[_-]?key|private[_-]?key|signature|credential|salt|^(?:hash|otp|cvc|cvv|pan|dsn|e?mail)$|card[_-]?number|databaseurl/i

/** Names that match {@link secretName} although their values are no secrets. */
const harmlessName = /^(?:publishable[_-]?key|x-publishable-key|token_?count|hasToken|tokens)$/i

/** A text without any of these needs no redaction. This quick check is enough for most lines. */
const suspicious =
  /[@=:]|%40|\d{4}[ -]?\d{4}|[\w-]{40}|bearer|basic|jwt|digest|api-key|[sr]k_|whsec_|_secret_|eyJ|Failing row/i

/**
 * Patterns of secrets and e-mail addresses in texts, and what replaces each of them. Most match only within one line or
 * one quoted text, so that the text around stays readable.
 */
const patterns: readonly (readonly [RegExp, string])[] = [
  // The values of a statement, which drizzle appends to its message. They may span lines; the stack trace ends them.
  [/\bparams: ?[^]*?(?=\n[ \t]+at |\ncaused by|$)/g, `params: ${redacted}`],
  // Details of Postgres: "Key (email)=(ada@example.com) already exists", "Failing row contains (…)".
  [/\)=\((?:[^()\n]|\([^()\n]*\))*\)/g, `)=(${redacted})`],
  [/(Failing row contains \()[^\n]*/g, `$1${redacted})`],
  // Credentials before the host of an address: postgres://shop:password@db.
  [/(:\/\/)[^\s/@"'<>]+@/g, `$1${redacted}@`],
  [/\b(bearer|basic|jwt|api-key|digest)\s+[\w.~+/=-]+/gi, `$1 ${redacted}`],
  // The header Cookie holds several values; all of them are hidden.
  [/(\bcookie["'\\]*\s?[=:]\s?["'\\]*)[^\n"'\\]+/gi, `$1${redacted}`],
  // In queries, forms, headers and JSON: password=…, "token": "…", X-Amz-Signature=…. But "PAYLOAD_SECRET: is missing"
  // stays.
  [
    /(?<![\w-])(?!(?-i:[A-Z\d]+_[A-Z\d_]+: ))([\w-]{0,60}?(?:pass(?:word|wd|phrase)?|token|secret|authorization|api[_-]?key|signature|credential)[\w-]{0,20}["'\\]*\s?[=:]\s?\\?)(?:"[^"\n]*"|'[^'\n]*'|[^\s&,;"'{}[\]]+)/gi,
    `$1${redacted}`,
  ],
  // Stripe's keys by their prefixes, the client secret of a payment, JSON web tokens.
  [/\b(?:sk|rk)_(?:test|live)_\w+|\bwhsec_\w+|\b\w+_secret_\w+/g, redacted],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, redacted],
  // 32 random bytes as base64url: tokens of carts, orders and links.
  [/(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{43}(?![\w-])/g, redacted],
  [
    /(?<![\p{L}\p{N}.!#$&'*+?^_`{|}~-])[\p{L}\p{N}.!#$&'*+?^_`{|}~-]+(?:@|%40)(?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]{2,}/gu,
    '[mail]',
  ],
]

const cardLike = /(?<![\w-])[2-6]\d(?:[ -]?\d){11,17}(?![\w-])/g

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
function isCardNumber(text: string): boolean {
  const digits = Array.from(text.matchAll(/\d/g), ([digit]) => Number(digit)).toReversed()
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** The most characters of one text in a line; longer ones, such as a page or a request's body, are cut. */
const longest = 8000

/** The text without secrets, e-mail addresses and card numbers, cut when it is too long. */
export function redactText(text: string): string {
  if (!suspicious.test(text) && text.length <= longest) return text
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text
  return patterns
    .reduce((at, [pattern, stand]) => at.replace(pattern, stand), cut)
    .replace(cardLike, (digits) => (isCardNumber(digits) ? '[card]' : digits))
}

/** The most levels of nested objects, and the most fields of all of them together, that a line shows. */
const deepest = 8
const mostFields = 500

export const isSecretName = (name: string): boolean => secretName.test(name) && !harmlessName.test(name)

/**
 * A copy of what is to be logged, at any depth, without what {@link redactText} hides and without the values of fields
 * that are named like secrets. `ofError` makes an error a plain object.
 */
export function redact(value: unknown, ofError: (error: Error) => unknown): unknown {
  let fields = 0
  const seen = new Set<object>()
  const walk = (at: unknown, depth: number): unknown => {
    if (typeof at === 'string') return redactText(at)
    if (typeof at === 'number' || typeof at === 'bigint') {
      const text = String(at)
      return redactText(text) === text ? at : '[card]'
    }
    if (typeof at !== 'object' || at === null) return at
    if (at instanceof Error) return walk(ofError(at), depth)
    if (at instanceof Date) return at
    if (ArrayBuffer.isView(at)) return `[${at.byteLength} bytes]`
    if (seen.has(at)) return '[circular]'
    if (depth > deepest) return '[deeper]'
    seen.add(at)
    const copy = Array.isArray(at) ? at.slice(0, mostFields).map((each) => walk(each, depth + 1)) : entriesOf(at, depth)
    seen.delete(at)
    return copy
  }
  const entriesOf = (at: object, depth: number): Record<string, unknown> => {
    const source =
      at instanceof Headers || at instanceof Map ? [...at].map(([k, v]) => [String(k), v] as const) : Object.entries(at)
    const copy: Record<string, unknown> = {}
    for (const [name, field] of source) {
      fields += 1
      if (fields > mostFields) break
      copy[redactText(name)] =
        isSecretName(name) && field !== null && field !== undefined ? redacted : walk(field, depth + 1)
    }
    return copy
  }
  return walk(value, 0)
}
