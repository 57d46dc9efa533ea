import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds that a link works: long enough for a slow start, too short to pass on. */
export const downloadLifetime = 15 * 60

export type DownloadGrant = {
  readonly orderToken: string
  readonly fileId: string
  /** Unix seconds. */
  readonly expires: number
}

/** A separate key, so that a signature made here is not valid for any other purpose. */
const keyOf = (secret: string): Buffer => createHmac('sha256', secret).update('order-download-v1').digest()

const signatureOf = ({ orderToken, fileId, expires }: DownloadGrant, secret: string): string =>
  createHmac('sha256', keyOf(secret))
    .update(`${orderToken}\n${fileId}\n${String(expires)}`)
    .digest('base64url')

/** The path, with its query, under which the buyer of an order may fetch a file until `expires`. */
export function downloadPath(grant: DownloadGrant, secret: string): string {
  const query = new URLSearchParams({ expires: String(grant.expires), signature: signatureOf(grant, secret) })
  return `/api/storefront/v1/orders/${grant.orderToken}/downloads/${grant.fileId}?${query.toString()}`
}

/** Whether a link has a valid signature and has not expired at `now` (Unix seconds). */
export function isValidDownload(
  grant: DownloadGrant,
  { signature, now, secret }: { signature: string; now: number; secret: string },
): boolean {
  if (!Number.isSafeInteger(grant.expires) || grant.expires <= now) return false
  const expected = Buffer.from(signatureOf(grant, secret))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
