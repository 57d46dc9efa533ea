import { commonPasswords } from './common-passwords'
import { fail, ok, type Result } from './result'

const passwordLength = { min: 10, max: 128 } as const

/** Minimum code points of a staff password, which gives access to all orders and customers of a store. */
export const staffPasswordMin = 12

export type PasswordFailure =
  | { code: 'password_too_short'; min: number }
  | { code: 'password_too_long'; max: number }
  | { code: 'password_too_common' }
  | { code: 'password_too_personal' }

/**
 * Whether a new password is good enough, after NIST SP 800-63B-4, section 3.1.1.2: a length and a blocklist, no rules
 * of composition, every character allowed, counted as code points, and at least 64 of them accepted. Its minimum is 15
 * where the password is the only factor; 10 is this shop's compromise for shoppers. `personal` holds the owner's e-mail
 * address and name, which an attacker tries first.
 */
export function checkPassword(
  password: string,
  personal: readonly string[] = [],
  min: number = passwordLength.min,
): Result<null, PasswordFailure> {
  const normal = normalizePassword(password)
  const length = Array.from(normal).length
  if (length < min) return fail('password_too_short', { min })
  if (length > passwordLength.max) return fail('password_too_long', { max: passwordLength.max })
  if (isCommon(normal.toLowerCase())) return fail('password_too_common')
  return isPersonal(normal.toLowerCase(), personal) ? fail('password_too_personal') : ok(null)
}

/**
 * The form that is hashed: NFKC, as NIST requires, because keyboards encode the same character differently.
 */
export const normalizePassword = (password: string): string => password.normalize('NFKC')

const digitsAsLetters: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', $: 's', '@': 'a', '!': 'i' },
}

function isCommon(password: string): boolean {
  const word = password.replace(/[\d!?.*#_-]+$/, '')
  return (
    [password, word, lettersOf(password), lettersOf(word)].some((form) => commonPasswords.has(form)) ||
    isPattern(password)
  )
}

const lettersOf = (word: string): string =>
  Array.from(word, (character) => digitsAsLetters[character] ?? character).join('')

/** One short piece repeated ('abcabcabcabc'), or a run along the alphabet or the digits ('0123456789'). */
function isPattern(password: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/su.test(password)) return true
  const codes = Array.from(password, (character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  const along = (step: number) => steps.filter((one) => one === step).length
  return Math.max(along(1), along(-1)) >= steps.length - 2
}

/** Shorter words are not compared: 'de' is part of many passwords. */
const shortestPersonalWord = 4

/** Whether the password is little more than something known about its owner. */
function isPersonal(password: string, personal: readonly string[]): boolean {
  const words = personal
    .flatMap((text) => [text.toLowerCase(), ...text.toLowerCase().split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length >= shortestPersonalWord)
    .toSorted((a, b) => b.length - a.length)
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), password)
  return rest !== password && rest.length < shortestPersonalWord
}
