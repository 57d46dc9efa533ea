import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

import { env } from '@/platform/env'

const cipher = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

const keyOf = (): Buffer => Buffer.from(hkdfSync('sha256', env().PAYLOAD_SECRET, '', 'idempotency-answer-v1', 32))

/**
 * Encrypts the body of a stored answer, which may contain the token of a cart or an order: a copy of the database must
 * not reveal it. `place` is the key of its row; it can be decrypted only with the same key.
 */
export function sealAnswer(text: string, place: string): string {
  const iv = randomBytes(ivLength)
  const sealing = createCipheriv(cipher, keyOf(), iv).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url')
}

/** @throws Error when it was encrypted for another place or with another PAYLOAD_SECRET. */
export function openAnswer(sealed: string, place: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const opening = createDecipheriv(cipher, keyOf(), bytes.subarray(0, ivLength))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  return Buffer.concat([opening.update(bytes.subarray(ivLength + tagLength)), opening.final()]).toString('utf8')
}
