import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { localPath } from '@/shared/local-path'

describe('localPath', () => {
  test.each(['/', '/account', '/de/orders?page=2#top', '/a/b//c'])('%s is kept', (path) => {
    expect(localPath(path)).toBe(path)
  })

  test.each([
    ...[
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '\\/evil.example',
      'https://evil.example',
      '',
      'account',
    ],
    ...[
      'javascript:alert(1)',
      '/a\r\nSet-Cookie: x',
      '/.//evil.example',
      '/a/..//evil.example',
      null,
      undefined,
      7,
      ['/a'],
    ],
  ])('%j is not followed', (path) => {
    expect(localPath(path)).toBe('/')
  })

  test('never leaves the site, whatever is typed', () => {
    const pieces = fc.array(
      fc.constantFrom('/', '\\', '.', '..', ':', '@', '?', '#', '%2f', '\t', ' ', 'evil.example', 'https:'),
    )
    fc.assert(
      fc.property(pieces, (list) => {
        const path = localPath(`/${list.join('')}`)
        expect(new URL(path, 'https://shop.example').host).toBe('shop.example')
      }),
      { numRuns: 5000 },
    )
  })
})
