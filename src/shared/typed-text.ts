/**
 * Text as people type and paste it, brought into the one form in which it is checked, stored and compared. Done once,
 * at the edge (by the schemas of `typed-fields.ts`, by the address rules and by the panel's collections).
 */

/** Zero-width spaces and joints, bidirectional controls, soft hyphens, byte order marks: seen by no reader. */
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

/** Matches a text that has only invisible characters left. */
const nothingToSee = /^[\s\u200c\u200d\ufe00-\ufe0f]*$/

/**
 * More marks on one letter than any language writes (UAX 15, section 13: at most 30). Normalizing sorts them, in a time
 * that grows with the square of their number: some hundred kilobytes of them would take minutes.
 */
const tooManyMarks = /(?:\p{M}\p{Cf}*){31}/u

/**
 * Whether a text can be normalized, stored and shown as it is: Postgres refuses NUL, UTF-8 has no lone surrogates, and
 * U+FFFD stands where bytes that are no UTF-8 were decoded.
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
 * Names, streets, notes: NFC, without invisible marks that mean nothing, with plain spaces, trimmed. Lines stay lines.
 */
export function normalizeText(text: string): string {
  const plain = text.normalize('NFC').replace(invisible, '').replace(exoticSpaces, ' ')
  return nothingToSee.test(plain) ? '' : plain.trim()
}

/** Fillers that are letters to Unicode and that no reader sees; control characters. */
const unseen = /[\u115f\u1160\u17b4\u17b5\p{C}\p{M}\p{Z}]/gu

/** Whether a text has a character that a reader sees: a letter, a digit, a sign or an emoji. */
export const hasVisibleText = (text: string): boolean => normalizeText(text).replace(unseen, '') !== ''

/**
 * Codes, numbers, search words: as {@link normalizeText}, and full-width letters, foreign digits and other dashes as
 * their ASCII ones, with single spaces.
 */
export const normalizeCode = (text: string): string =>
  withAsciiDigits(normalizeText(text.normalize('NFKC').replace(joiners, '')))
    .replace(dashes, '-')
    .replace(/\s+/g, ' ')
