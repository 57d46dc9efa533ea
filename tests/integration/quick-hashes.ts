import crypto, { type ScryptOptions } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Hashing a password is slow by design, and would be a good part of these tests' time. Here every hash is made with a
 * thousandth of the work. It still depends on the parameters that were asked for, so a password that is checked with
 * other parameters than it was hashed with is wrong here, too. The cost in production is tested by
 * `src/features/customers/password-hash.test.ts` and the tests of the built app.
 */
const { pbkdf2, scrypt } = crypto

type Done = (error: Error | null, key: Buffer) => void

const quick = {
  quickPbkdf2: (password: string, salt: string, iterations: number, ...rest: [number, string, Done]) => {
    pbkdf2(password, salt, Math.ceil(iterations / 1000), ...rest)
  },
  quickScrypt: (password: string, salt: Buffer, length: number, options: ScryptOptions, done: Done) => {
    scrypt(password, salt, length, { ...options, N: Math.max(2, (options.N ?? 2 ** 14) / 2 ** 10) }, done)
  },
}

// A worker runs several files, and `node:crypto` is the same for all.
if (scrypt.name !== quick.quickScrypt.name) {
  Object.assign(crypto, { pbkdf2: quick.quickPbkdf2, scrypt: quick.quickScrypt })
  syncBuiltinESMExports()
}
