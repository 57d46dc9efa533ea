import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { personalAreas, personalPaths } from './personal-paths'

const areas = ['(storefront)/[store]/[locale]', '(payload)', '.']

test.each(personalPaths)('%s, which robots.txt names, is an address of this app', (path) => {
  const [folder = ''] = path.slice(1).split(/[/?$]/)
  expect(areas.some((area) => existsSync(join(import.meta.dirname, area, folder)))).toBe(true)
})

/** Matches like crawlers: by prefix, with `$` for the end. */
const isForbidden = (path: string) =>
  personalPaths.some((rule) => (rule.endsWith('$') ? `${path}$` === rule : path.startsWith(rule)))

test.each(personalAreas)('crawlers may not visit %s and its subpages, but pages that begin like it', (area) => {
  for (const path of [area, `${area}/x`, `${area}?back=%2F`]) expect([path, isForbidden(path)]).toEqual([path, true])
  for (const path of [`${area}ing`, `${area}s-of-ours`, `/about${area}`]) {
    expect([path, isForbidden(path)]).toEqual([path, false])
  }
})

test('crawlers may visit the search page, but no search', () => {
  expect([isForbidden('/search?q=lamp'), isForbidden('/search')]).toEqual([true, false])
})
