import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import { systemClock } from '@/shared/clock'
import { idIn } from '@/shared/id-in'

import { lockExisting } from './lock-existing'
import { placesIn, referencesAt } from './references-in'
import { sharedPanel } from '@/shared/shared-panel'

const storeOf = (document: unknown): string | null => idIn((document as { store?: unknown } | undefined)?.store)

/**
 * Refuses a new reference to a document that does not exist, by the name of the field, and locks the referenced
 * documents against deletion until the document is saved. Postgres does both for relations with a foreign key; blocks
 * and rich text are JSON. References that the document had before are not checked, so that it can always be saved.
 */
export const lockReferences: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const before = JSON.stringify(originalDoc ?? null)
  const added = placesIn({ fields: collection.fields, data, hasEveryLocale: false, shown: req }).flatMap((place) =>
    referencesAt(place)
      .filter(({ id }) => !before.includes(id))
      .map((reference) => ({ place, reference })),
  )
  if (added.length === 0) return data as unknown
  const existing = await lockExisting(
    { payload: req.payload, req, clock: systemClock },
    { references: added.map(({ reference }) => reference), store: storeOf(data) ?? storeOf(originalDoc) },
  )
  const errors = added
    .filter(({ reference }) => !existing.has(reference.id))
    .map(({ place }) => ({
      path: place.formPath,
      label: place.label,
      message: sharedPanel.for(req)('uses.gone'),
    }))
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors })
  return data as unknown
}
