import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual, type DecipherGCM } from 'node:crypto'

import { ByteReader } from './byte-reader'

/**
 * The encryption of backups, after the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015):
 * a header, then chunks of AES-256-GCM whose nonce is the chunk's number and whether it is the last.
 * docs/decisions/0009-own-logical-backup.md describes every byte.
 */
const magic = Buffer.from('FMBACKUP')
const version = 1
const saltBytes = 16
const checkBytes = 16
const tagBytes = 16
const headerBytes = magic.length + 1 + saltBytes + checkBytes
const lastMark = 0x8000_0000

/** Bytes of plain text in a chunk. */
export const chunkBytes = 256 * 1024

/** About a tenth of a second and 32 MiB: too expensive for guessing, little compared with a backup. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }

/** Thrown for a wrong key and for a file that is damaged, cut or no backup at all. */
export class UnreadableBackupError extends Error {
  override readonly name = 'UnreadableBackupError'
}

export interface SealKey {
  readonly key: Buffer
  readonly header: Buffer
}

/** The key of a new backup, with a salt of its own: no two backups share a key, so nonces may count from zero. */
export async function newSealKey(secret: string): Promise<SealKey> {
  const salt = randomBytes(saltBytes)
  const { key, check } = await stretch(secret, salt)
  return { key, header: Buffer.concat([magic, Buffer.of(version), salt, check]) }
}

/** The key, and the check value in the header by which a wrong secret is recognized. */
export async function stretch(secret: string, salt: Buffer): Promise<{ key: Buffer; check: Buffer }> {
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    scrypt(secret, salt, 32 + checkBytes, cost, (error, derived) => {
      if (error) reject(error)
      else resolve(derived)
    })
  })
  return { key: bytes.subarray(0, 32), check: bytes.subarray(32) }
}

function nonce(chunk: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeBigUInt64BE(BigInt(chunk))
  bytes.writeUInt8(isLast ? 1 : 0, 11)
  return bytes
}

/** Encrypts a stream. */
export async function* seal(source: AsyncIterable<Uint8Array>, { key, header }: SealKey): AsyncGenerator<Buffer> {
  yield header
  const reader = new ByteReader(source)
  let chunk = 0
  for (let isLast = false; !isLast; chunk += 1) {
    const plain = await reader.take(chunkBytes)
    isLast = await reader.isAtEnd()
    const cipher = createCipheriv('aes-256-gcm', key, nonce(chunk, isLast))
    cipher.setAAD(header)
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    const length = Buffer.alloc(4)
    length.writeUInt32BE((body.length | (isLast ? lastMark : 0)) >>> 0)
    yield Buffer.concat([length, body, cipher.getAuthTag()])
  }
}

/**
 * Decrypts what {@link seal} produced, chunk by chunk; each chunk is authenticated before it is yielded.
 *
 * @throws UnreadableBackupError at the first chunk that was changed; callers must not commit anything before the
 * generator has ended.
 */
export async function* open(
  source: AsyncIterable<Uint8Array>,
  secret: string,
  keyOf: typeof stretch = stretch,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source)
  const header = await readHeader(reader)
  const { key, check } = await keyOf(secret, header.subarray(magic.length + 1, magic.length + 1 + saltBytes))
  if (!timingSafeEqual(check, header.subarray(-checkBytes))) {
    throw new UnreadableBackupError(
      'BACKUP_KEY is not the key this backup was made with (or the beginning of the file is damaged).',
    )
  }
  for (let chunk = 0, isLast = false; !isLast; chunk += 1) {
    const head = await reader.take(4)
    if (head.length < 4) throw new UnreadableBackupError('The backup is cut off: its end is missing.')
    const word = head.readUInt32BE()
    isLast = (word & lastMark) !== 0
    const length = (word & ~lastMark) >>> 0
    if (length > chunkBytes) throw damaged()
    const body = await reader.take(length + tagBytes)
    if (body.length < length + tagBytes) throw new UnreadableBackupError('The backup is cut off: its end is missing.')
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(chunk, isLast), { authTagLength: tagBytes })
    decipher.setAAD(header)
    decipher.setAuthTag(body.subarray(length))
    yield authenticated(decipher, body.subarray(0, length))
  }
  if (!(await reader.isAtEnd())) throw new UnreadableBackupError('Something was appended to the backup.')
}

async function readHeader(reader: ByteReader): Promise<Buffer> {
  const header = await reader.take(headerBytes)
  if (header.length < headerBytes || !header.subarray(0, magic.length).equals(magic)) {
    throw new UnreadableBackupError('This is not a backup of Flow Masters.')
  }
  const format = header[magic.length]
  if (format !== version) {
    throw new UnreadableBackupError(`The backup has the format ${String(format)}, which this version cannot read.`)
  }
  return header
}

const damaged = () => new UnreadableBackupError('The backup is damaged: a part of it is not as it was written.')

function authenticated(decipher: DecipherGCM, body: Buffer): Buffer {
  const plain = decipher.update(body)
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    throw damaged()
  }
}
