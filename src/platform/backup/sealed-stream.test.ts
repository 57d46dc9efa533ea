import { Readable } from 'node:stream'

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'

import { chunkBytes, newSealKey, open, seal, stretch, UnreadableBackupError, type SealKey } from './sealed-stream'

const secret = 'a key for tests that is long enough'
let sealKey: SealKey

beforeAll(async () => {
  sealKey = await newSealKey(secret)
})

const known = new Map<string, ReturnType<typeof stretch>>()

/** Computed once for each secret and salt, because `stretch` is slow by design. */
function stretchOnce(secretOfFile: string, salt: Buffer): ReturnType<typeof stretch> {
  const name = `${secretOfFile} ${salt.toString('hex')}`
  const stretched = known.get(name) ?? stretch(secretOfFile, salt)
  known.set(name, stretched)
  return stretched
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

/** The stream in pieces of the given size: files and sockets split it anywhere. */
function inPieces(bytes: Buffer, piece: number): AsyncIterable<Buffer> {
  const count = Math.ceil(bytes.length / piece)
  return Readable.from(Array.from({ length: count }, (_, index) => bytes.subarray(index * piece, (index + 1) * piece)))
}

const sealed = (plain: Buffer, piece = 100_000) => collect(seal(inPieces(plain, piece), sealKey))
const opened = (bytes: Buffer, key = secret, piece = 100_000) => collect(open(inPieces(bytes, piece), key, stretchOnce))

const header = 8 + 1 + 16 + 16
const chunkOnDisk = 4 + chunkBytes + 16
const plain = Buffer.alloc(2 * chunkBytes + 1000, 'orders and customers ')

describe('a sealed stream', () => {
  test.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes])(
    'of %i bytes is decrypted unchanged',
    async (size) => {
      const content = Buffer.alloc(size, 'ink')
      expect(await opened(await sealed(content))).toEqual(content)
    },
  )

  test('is decrypted unchanged however it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 50_000 }), async (a, b) => {
        expect((await opened(await sealed(plain, a + 1000), secret, b + 1000)).equals(plain)).toBe(true)
      }),
      { numRuns: 10 },
    )
  })

  test('shows nothing of its content', async () => {
    expect((await sealed(plain)).includes('customers')).toBe(false)
  })

  test('differs each time, because it has another key', async () => {
    const other = await newSealKey(secret)
    expect(other.key.equals(sealKey.key)).toBe(false)
    expect(other.header.equals(sealKey.header)).toBe(false)
  })

  test('refuses another key, and says so', async () => {
    await expect(opened(await sealed(plain), `${secret}!`)).rejects.toThrow(/BACKUP_KEY is not the key/)
  })

  test('refuses a file that is not a backup, or has another format', async () => {
    await expect(opened(Buffer.from('PGDMP'))).rejects.toThrow(/not a backup/)
    const later = await sealed(plain)
    later[8] = 2
    await expect(opened(later)).rejects.toThrow(/the format 2/)
  })

  test('is refused with any bit flipped', async () => {
    const bytes = await sealed(plain)
    const structure = [0, 8, 9, 25, header, header + 3, header + 4, header + chunkOnDisk - 1, header + chunkOnDisk]
    const position = fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...structure, bytes.length - 1) },
      { weight: 2, arbitrary: fc.integer({ min: header, max: bytes.length - 1 }) },
    )
    await fc.assert(
      fc.asyncProperty(position, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        await expect(opened(flipped)).rejects.toThrow(UnreadableBackupError)
      }),
      { numRuns: 40 },
    )
  })

  test('is refused when it is cut off anywhere, also between two chunks', async () => {
    const bytes = await sealed(plain)
    const boundary = fc.constantFrom(0, header, header + chunkOnDisk, header + 2 * chunkOnDisk)
    const anywhere = fc.integer({ min: 0, max: bytes.length - 1 })
    await fc.assert(
      fc.asyncProperty(fc.oneof(boundary, anywhere), async (length) => {
        await expect(opened(bytes.subarray(0, length))).rejects.toThrow(UnreadableBackupError)
      }),
      { numRuns: 30 },
    )
  })

  test('is refused when chunks are swapped, repeated, left out or appended', async () => {
    const bytes = await sealed(plain)
    const start = bytes.subarray(0, header)
    const [first, second] = [0, 1].map((n) => bytes.subarray(header + n * chunkOnDisk, header + (n + 1) * chunkOnDisk))
    const last = bytes.subarray(header + 2 * chunkOnDisk)
    for (const parts of [
      [second, first, last],
      [first, first, last],
      [first, last],
      [first, second, last, last],
      [first, second, last, Buffer.of(0)],
    ]) {
      await expect(opened(Buffer.concat([start, ...parts.map((part) => part ?? Buffer.of())]))).rejects.toThrow(
        UnreadableBackupError,
      )
    }
  })

  test('is refused with the chunks of another backup under the same secret', async () => {
    const other = await collect(seal(inPieces(plain, 100_000), await newSealKey(secret)))
    const bytes = await sealed(plain)
    await expect(opened(Buffer.concat([bytes.subarray(0, header), other.subarray(header)]))).rejects.toThrow(/damaged/)
  })
})
