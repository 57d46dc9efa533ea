import { z } from 'zod'

import { longestEmail, normalizeEmail } from '@/shared/email'
import { malformed } from '@/shared/malformed-texts'
import { isWellFormed, normalizeCode, normalizeText } from '@/shared/typed-text'

/** Skips the other checks of a text that is too long. */
const tooLong = { abort: true }

/** Limits a text before it is normalized, because normalizing a hostile text would be slow. */
const raw = z.string().max(20_000, 'Too long').refine(isWellFormed, malformed)

interface Lengths {
  readonly min?: number
  readonly max: number
}

const inOneLine = /^\P{Cc}*$/u

/** A name, a title: a text of one line. */
export const typedLine = ({ min = 0, max }: Lengths) =>
  raw.overwrite(normalizeText).min(min).max(max, tooLong).regex(inOneLine, 'One line, without control characters')

/** A note: a text of any number of lines. */
export const typedText = ({ min = 0, max }: Lengths) => raw.overwrite(normalizeText).min(min).max(max, tooLong)

/** A code, a number or search words, of which only letters and digits matter. */
export const typedCode = ({ min = 0, max }: Lengths) => raw.overwrite(normalizeCode).min(min).max(max, tooLong)

/** One of a few codes, in upper or lower case. */
export const typedChoice = <const T extends string>(codes: readonly T[]) =>
  raw
    .overwrite((text) => normalizeCode(text).toUpperCase())
    .meta({ enum: [...codes] })
    .pipe(z.enum(codes))

const expectedEmail =
  'An address such as ada@example.com and nothing else; before the @ are letters from a to z, digits and signs only'

/** An e-mail address in the form in which it is stored and compared. */
export const emailSchema = z
  .string()
  .max(1000, expectedEmail)
  .refine(isWellFormed, malformed)
  .overwrite((text) => normalizeEmail(text) ?? text)
  .refine((text) => normalizeEmail(text) === text, expectedEmail)
  .meta({ format: 'email', maxLength: longestEmail })

/** A whole number typed into a form, in the digits of any script. */
export const typedWhole = (digits: number) =>
  raw
    .overwrite(normalizeCode)
    .regex(new RegExp(`^\\d{1,${String(digits)}}$`), 'A whole number')
    .transform(Number)

/**
 * A password, unchanged except for NFC, because systems encode a typed 'é' differently (RFC 8265, section 4.2).
 */
export const typedPassword = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine(isWellFormed, malformed)
    .overwrite((text) => text.normalize('NFC'))
    .meta({ format: 'password' })
