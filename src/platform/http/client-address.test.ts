import { describe, expect, test } from 'vitest'

import { clientAddress, clientKey } from '@/platform/http/client-address'

const forwarded = (chain: string) => new Headers({ 'x-forwarded-for': chain })

describe('the address of a client', () => {
  test('is that of the connection, whatever the client claims, when there is no proxy', () => {
    expect(clientAddress(forwarded('1.1.1.1, 2.2.2.2, 203.0.113.9'), 0)).toBe('203.0.113.9')
  })

  test('is what the trusted proxies have added', () => {
    expect(clientAddress(forwarded('6.6.6.6, 203.0.113.9, 10.0.0.2'), 1)).toBe('203.0.113.9')
    expect(clientAddress(forwarded('6.6.6.6, 203.0.113.9, 10.0.0.3, 10.0.0.2'), 2)).toBe('203.0.113.9')
  })

  test('falls back to the first when there are fewer than expected', () => {
    expect(clientAddress(forwarded('10.0.0.2'), 3)).toBe('10.0.0.2')
    expect(clientAddress(new Headers(), 0)).toBe('unknown')
  })

  test('counts by network for IPv6, where one customer has 2^64 addresses', () => {
    expect(clientKey(forwarded('2001:db8:1:2:aaaa::1'), 0)).toBe('2001:db8:1:2::/64')
    expect(clientKey(forwarded('2001:0db8:0001:0002::9'), 0)).toBe('2001:db8:1:2::/64')
    expect(clientKey(forwarded('::1'), 0)).toBe('0:0:0:0::/64')
    expect(clientKey(forwarded('::ffff:203.0.113.9'), 0)).toBe('203.0.113.9')
  })
})
