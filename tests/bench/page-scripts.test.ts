import { expect, it } from 'vitest'

import { deferScripts } from '@/platform/http/deferred-scripts'

import { scriptsOf } from './page-scripts'

const page =
  '<html><head><script>early()</script></head><body><script type="application/ld+json">{"@type":"Product"}</script>' +
  '<script src="/_next/static/chunks/old.js" noModule=""></script>' +
  '<script src="/_next/static/chunks/a.js?x=1&amp;y=2" async=""></script><script src="/_next/static/chunks/b.js"></script>' +
  '</body></html>'

it('counts the files of a page that the browser loads by itself, and the scripts in it', () => {
  expect(scriptsOf(page)).toEqual({
    inline: ['early()'],
    files: ['/_next/static/chunks/a.js?x=1&y=2', '/_next/static/chunks/b.js'],
  })
})

it('counts the same files of a page whose scripts are started by its first use', () => {
  const deferred = deferScripts(page)
  expect(deferred).not.toContain('src="/_next/static/chunks/a.js')
  expect(scriptsOf(deferred)).toEqual(scriptsOf(page))
})

it('refuses to count nothing', () => {
  expect(() => scriptsOf('<html><script>early()</script></html>')).toThrow('names no script file')
})
