/**
 * Normalizes typed and pasted text to the form in which it is checked, stored and compared. Called once per input: by
 * the schemas of `typed-fields.ts`, by the address rules and by the panel's collections.
 */

/** Zero-width spaces and joints, bidirectional controls, soft hyphens, byte order marks: all invisible. */
const invisible = /[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/**
 * They join letters in Arabic, Persian and Indic scripts and in emoji; in a code they are invisible marks like the
 * others.
 */
const joiners = /[\u200c\u200d\ufe00-\ufe0f]/g

/** Spaces other than U+0020, and letters that look like one (Hangul fillers, the empty Braille pattern). */
const exoticSpaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u3164\uffa0\u2800]/g

/** Hyphens, dashes and minus signs of all kinds. */
const dashes = /[\p{Pd}\u2043\u2212]/gu

/** Matches a text of invisible characters only. */
const nothingToSee = /^[\s\u200c\u200d\ufe00-\ufe0f]*$/

/**
 * More marks on one letter than any language uses (UAX 15, section 13: at most 30). Normalizing sorts them in quadratic
 * time: some hundred kilobytes of them would take minutes.
 */
const tooManyMarks = /(?:\p{M}\p{Cf}*){31}/u

/**
 * Whether a text can be normalized, stored and shown: Postgres refuses NUL, UTF-8 has no lone surrogates, and U+FFFD
 * replaces decoded bytes that were not UTF-8.
 */
export const isWellFormed = (text: string): boolean =>
  !/[\0\ufffd\p{Surrogate}]/u.test(text) && !tooManyMarks.test(text)

/** The digits of every script as 0 to 9. */
export const withAsciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    // Decimal digits come in runs of ten, from zero to nine (Unicode, section 4.6).
    let zero = code
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
    return String((code - zero) % 10)
  })

/**
 * For names, streets and notes: NFC, without meaningless invisible marks, with plain spaces, trimmed. Line breaks stay.
 */
export function normalizeText(text: string): string {
  const plain = text.normalize('NFC').replace(invisible, '').replace(exoticSpaces, ' ')
  return nothingToSee.test(plain) ? '' : plain.trim()
}

/** Invisible fillers that Unicode classifies as letters, and control characters. */
const unseen = /[\u115f\u1160\u17b4\u17b5\p{C}\p{M}\p{Z}]/gu

/** Whether a text has a visible character: a letter, a digit, a sign or an emoji. */
export const hasVisibleText = (text: string): boolean => normalizeText(text).replace(unseen, '') !== ''

/**
 * For codes, numbers and search words: {@link normalizeText}, then full-width letters, digits of other scripts and
 * other dashes become ASCII, and runs of spaces one space.
 */
export const normalizeCode = (text: string): string =>
  withAsciiDigits(normalizeText(text.normalize('NFKC').replace(joiners, '')))
    .replace(dashes, '-')
    .replace(/\s+/g, ' ')
