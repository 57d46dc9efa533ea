import { createHash, randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** An id as Stripe writes them: `pi_3PxA…`. */
export function newId(prefix: string, length = 24): string {
  return `${prefix}_${randomLetters(length)}`
}

/** Letters and digits from the system's randomness. */
export function randomLetters(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** An id that is the same for the same text, such as a card's fingerprint. */
export function stableId(prefix: string, text: string, length = 16): string {
  const digest = createHash('sha256').update(text).digest()
  const letters = Array.from(digest.subarray(0, length), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return prefix ? `${prefix}_${letters}` : letters
}
