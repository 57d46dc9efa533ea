import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

import { OverloadError } from '@/platform/overload-error'

import { normalizePassword } from '@/shared/password-policy'

interface Cost {
  /** Logarithm of N. */
  readonly ln: number
  readonly r: number
  readonly p: number
}

/** OWASP Password Storage Cheat Sheet: N=2^15, r=8, p=3 is as strong as its first choice, with 32 MB instead of 128. */
const cost: Cost = { ln: 15, r: 8, p: 3 }
const keyLength = 32

/** Each hash uses a processor for a tenth of a second; more at once would only slow all of them down. */
const mostAtOnce = 2
const mostWaiting = 50

const waiting: (() => void)[] = []
let running = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) throw new OverloadError('Too many passwords to check')
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 256 * r * 2 ** ln }
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(normalizePassword(password), salt, keyLength, options, (error, key) => {
          if (error) reject(error)
          else resolve(key)
        })
      }),
  )
}

/** `$scrypt$ln=15,r=8,p=3$<salt>$<key>`: the PHC string format, so that the cost can rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

const pattern = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/

/** A hash at the current cost that no password matches. */
const nobodysHash = `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/**
 * Whether the password matches the hash. Without a hash (the account does not exist) it takes as long and returns
 * false, so that the time does not reveal which accounts exist.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, ln = '', r = '', p = '', salt = '', key = ''] = pattern.exec(hash ?? nobodysHash) ?? []
  const expected = Buffer.from(key, 'base64url')
  const actual = await derive(password, Buffer.from(salt, 'base64url'), { ln: Number(ln), r: Number(r), p: Number(p) })
  return expected.length === actual.length && timingSafeEqual(expected, actual) && hash !== null
}
