import { readdirSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { locales } from '@/shared/locales'

import { isShopPath } from './shop-paths'

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

describe('a content page cannot have the address of', () => {
  const routes = ['src/app/(payload)', 'src/app/(storefront)/[store]/[locale]'].flatMap(folders)
  test.each(['api', ...routes.filter((name) => /^[a-z-]+$/.test(name))])('/%s', (name) => {
    expect(isShopPath(name)).toBe(true)
  })

  test.each(locales)('/%s', (locale) => {
    expect(isShopPath(locale)).toBe(true)
  })

  test('nothing else', () => {
    expect(['home', 'about', 'imprint'].filter(isShopPath)).toEqual([])
  })
})
