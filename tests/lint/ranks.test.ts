import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { ranks } from '../../.dependency-cruiser.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const featureOf = (file: string): string => file.split('/')[2] ?? ''
const isAbove = (feature: string, other: string): boolean => ranks.indexOf(feature) < ranks.indexOf(other)

const sources = globSync('src/{features,platform,app,ui}/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !file.includes('.test.'),
)
const ofFeatures = sources.filter((file) => file.startsWith('src/features/'))

/** Tables of a collection begin with its name, or with the `dbName` that its fields are given in `table`. */
const prefixes = new Map<string, string>([['store_', 'stores']])
for (const file of ofFeatures.filter((name) => /\.(collection|global)\.ts$/.test(name))) {
  const [, slug] = /slug: '([^']+)'/.exec(read(file)) ?? []
  if (slug) prefixes.set(slug.replaceAll('-', '_'), featureOf(file))
}

/** `_products_v_version_gallery` is a part of `products`. */
function ownerOf(table: string): string {
  const name = table.replace(/^_(.+?)_v(_|$)/, '$1_')
  const owners = [...prefixes].filter(([prefix]) => name === prefix || name.startsWith(prefix.replace(/_?$/, '_')))
  const [longest] = owners.sort(([a], [b]) => b.length - a.length)
  return longest?.[1] ?? 'platform'
}

/** The exports of the generated schema that a file imports. */
function importedTables(file: string): string[] {
  const list = /import (?:type )?\{([^}]*)\} from '@\/platform\/payload-schema'/.exec(read(file))?.[1] ?? ''
  return Array.from(list.matchAll(/(?:^|[,\s])(?:type )?([a-z_]\w*)(?: as \w+)?(?=,|\s*$)/g), ([, name]) => name ?? '')
}

describe('ranks of the features, where the compiler does not look', () => {
  test('finds the owner of a table', () => {
    expect(
      ['orders', 'orders_lines', 'order_events', '_products_v_locales', 'store_tax_rates', 'payload_migrations'].map(
        ownerOf,
      ),
    ).toEqual(['orders', 'orders', 'orders', 'catalog', 'stores', 'platform'])
  })

  test('a feature names in SQL only its own tables and those of lower features', () => {
    const upward = ofFeatures.flatMap((file) =>
      importedTables(file)
        .filter((table) => isAbove(ownerOf(table), featureOf(file)))
        .map((table) => `${file}: ${table}`),
    )
    expect(upward).toEqual([])
  })

  test("platform names no feature's tables", () => {
    const upward = sources
      .filter((file) => file.startsWith('src/platform/'))
      .flatMap((file) =>
        importedTables(file)
          .filter((table) => ranks.includes(ownerOf(table)))
          .map((table) => `${file}: ${table}`),
      )
    expect(upward).toEqual([])
  })

  test('a collection names by path only components of its own feature and of lower ones', () => {
    const upward = ofFeatures.flatMap((file) =>
      Array.from(read(file).matchAll(/'\/features\/([^/']+)\/[^']*#\w+'/g), ([path, feature]) => ({ path, feature }))
        .filter(({ feature }) => isAbove(feature ?? '', featureOf(file)))
        .map(({ path }) => `${file}: ${path}`),
    )
    expect(upward).toEqual([])
  })

  test('SQL stays in repositories, queries and codecs', () => {
    const elsewhere = [...ofFeatures, ...sources.filter((file) => /^src\/(app|ui)\//.test(file))].filter(
      (file) =>
        /from '(drizzle-orm|drizzle-orm\/pg-core|@\/platform\/payload-schema)'/.test(read(file)) &&
        !/\.(repository|queries|tables|codec)\.ts$|-sql\.ts$/.test(file),
    )
    expect(elsewhere).toEqual([])
  })
})
