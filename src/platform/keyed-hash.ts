import { createHmac } from 'node:crypto'

import { env } from './env'

/**
 * A hash to store or log in place of a value that could be guessed, such as an address or a password: without
 * PAYLOAD_SECRET a guess cannot be checked against it. `purpose` and all `parts` are hashed, so that equal values used
 * for different purposes have different hashes.
 */
export const keyedHash = (purpose: string, ...parts: readonly string[]): string =>
  createHmac('sha256', env().PAYLOAD_SECRET)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url')
