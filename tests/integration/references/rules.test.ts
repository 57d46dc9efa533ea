import { getTableColumns } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'

import { referenceRules } from '@/app/reference-rules'
import { documentTables, rootTable } from '@/platform/references/document-tables'
import { referenceFields } from '@/platform/references/reference-fields'
import { systemContext } from '@/platform/request-context'

const ownCollections = async () =>
  (await systemContext()).payload.config.collections.filter(({ slug }) => !slug.startsWith('payload-'))

test('every relation, upload and rich text has a rule, and every rule a field', async () => {
  const fields = (await ownCollections()).flatMap((collection) =>
    referenceFields(collection)
      .filter(({ kind }) => kind === 'relation' || kind === 'richText')
      .map(({ path }) => `${collection.slug}.${path}`),
  )
  expect(Object.keys(referenceRules.fields).toSorted()).toEqual(fields.toSorted())
})

test('every relation that is stored as a column is found by its foreign key', async () => {
  const { db } = (await systemContext()).payload
  for (const collection of await ownCollections()) {
    const root = rootTable(db, collection.slug, 'documents')
    expect(root, collection.slug).toBeDefined()
    const parts = root ? documentTables(db, root) : []
    const targets = parts.flatMap(({ pointers }) => pointers.map(({ to }) => to))
    for (const { kind, path, to } of referenceFields(collection)) {
      if (kind !== 'relation' || path.startsWith('blocks.')) continue
      for (const slug of to) expect(targets, `${collection.slug}.${path}`).toContain(rootTable(db, slug, 'documents'))
    }
  }
})

test('the database deletes no document because of another one', async () => {
  const { db } = (await systemContext()).payload
  for (const { slug } of await ownCollections()) {
    const root = rootTable(db, slug, 'documents')
    const actions = root ? getTableConfig(root).foreignKeys.map(({ onDelete }) => onDelete) : []
    expect(actions, slug).not.toContain('cascade')
  }
})

test('a collection with a page of its own has a slug and a store, by which links to it are found', async () => {
  const { db } = (await systemContext()).payload
  for (const { slug, custom } of await ownCollections()) {
    if (!custom['pathOf']) continue
    const root = rootTable(db, slug, 'documents')
    expect(Object.keys(root ? getTableColumns(root) : {})).toEqual(expect.arrayContaining(['slug', 'store']))
  }
})
