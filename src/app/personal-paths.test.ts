import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { personalPaths } from './personal-paths'

const areas = ['(storefront)/[store]/[locale]', '(payload)', '.']

test.each(personalPaths)('%s, which robots.txt names, is an address of this app', (path) => {
  const [folder = ''] = path.slice(1).split(/[/?]/)
  expect(areas.some((area) => existsSync(join(import.meta.dirname, area, folder)))).toBe(true)
})
