import type { CollectionConfig } from 'payload'

import { lockReferences } from './lock-references'
import { lockGroup, lockTogether } from './lock-together'
import { customOf, type ReferenceRules } from './reference-rules'
import { groupDeletions, refuseUsed } from './refuse-deletion'
import { restoreWhatExists } from './restore-what-exists'

/** The collection with hooks that refuse to delete a document while others reference it. */
export const keepReferenced =
  (rules: ReferenceRules) =>
  (collection: CollectionConfig): CollectionConfig => ({
    ...collection,
    custom: { ...collection.custom, ...customOf(rules) },
    hooks: {
      ...collection.hooks,
      beforeOperation: [...(collection.hooks?.beforeOperation ?? []), groupDeletions, lockGroup, restoreWhatExists],
      beforeChange: [lockTogether, ...(collection.hooks?.beforeChange ?? []), lockReferences],
      // Last, so that the collection's own refusals, which are more specific, come first.
      beforeDelete: [...(collection.hooks?.beforeDelete ?? []), refuseUsed],
    },
  })
