import { describe, expect, test } from 'vitest'

import { downloadPath, isValidDownload, type DownloadGrant } from './download-link'

const secret = 'a-secret-that-nobody-knows'
const grant: DownloadGrant = { orderToken: 'order-token', fileId: 'file', expires: 2000 }
const signature = new URL(downloadPath(grant, secret), 'https://shop.example').searchParams.get('signature') ?? ''

describe('a download link', () => {
  test('contains the order, the file and the time at which it expires', () => {
    const url = new URL(downloadPath(grant, secret), 'https://shop.example')
    expect(url.pathname).toBe('/api/storefront/v1/orders/order-token/downloads/file')
    expect(url.searchParams.get('expires')).toBe('2000')
  })

  test('works until it expires', () => {
    expect(isValidDownload(grant, { signature, now: 1999, secret })).toBe(true)
    expect(isValidDownload(grant, { signature, now: 2000, secret })).toBe(false)
  })

  test.each<[string, DownloadGrant, string]>([
    ['another order', { ...grant, orderToken: 'other' }, signature],
    ['another file', { ...grant, fileId: 'other' }, signature],
    ['a later end', { ...grant, expires: 3000 }, signature],
    ['no end', { ...grant, expires: Number.NaN }, signature],
    ['no signature', grant, ''],
    ['a longer signature', grant, `${signature}x`],
  ])('does not open %s', (_name, wanted, given) => {
    expect(isValidDownload(wanted, { signature: given, now: 1000, secret })).toBe(false)
  })
})
