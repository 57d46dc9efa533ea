import { createHash, randomBytes } from 'node:crypto'

/**
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits. New rows land at the end
 * of the index, unlike with version 4.
 */
export function uuidV7(at: Date = new Date()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a string may be compared with a uuid column; Postgres throws an error for any other string. */
export const isUuid = (value: string): boolean => uuidPattern.test(value)

/** An unguessable token: 32 random bytes as 43 characters of base64url. */
export const token = (): string => randomBytes(32).toString('base64url')

/** Whether a string has the shape of a `token()`; any other is refused before the database is queried. */
export const isToken = (value: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(value)

/** SHA-256 as hex, stored instead of a token that grants access. Safe for 256 random bits, not for passwords. */
export const tokenHash = (value: string): string => createHash('sha256').update(value).digest('hex')
