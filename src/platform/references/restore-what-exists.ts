import { systemClock } from '@/shared/clock'

import { lockExisting } from './lock-existing'
import type { Operation } from './operation'
import { placesIn, referencesAt, type Place } from './references-in'
import { withoutMissing } from './without-missing'

/** A row of an array or of blocks whose required reference is missing. */
type EmptyRow = NonNullable<Place['row']>

const isEmpty = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0)

/** Removes references to missing documents from a relation or a rich text; returns the row if it is invalid without. */
function clearMissing(place: Place, existing: ReadonlySet<string>): EmptyRow | null {
  const { field, holder, key, row } = place
  if (field.type === 'richText') holder[key] = withoutMissing(holder[key], existing)
  if (field.type !== 'relationship' && field.type !== 'upload') return null
  const isKept = (each: unknown): boolean => {
    const [reference] = referencesAt({ ...place, holder: { [key]: each } })
    return reference !== undefined && existing.has(reference.id)
  }
  const value = holder[key]
  holder[key] = Array.isArray(value) ? value.filter(isKept) : isKept(value) ? value : null
  return field.required === true && isEmpty(holder[key]) ? row : null
}

/**
 * Before an old version is restored: removes its references to documents that were deleted since. A missing picture
 * would otherwise make the version invalid, because a required field of its row is empty. The rest can be restored and
 * published.
 */
export async function restoreWhatExists({ args, collection, operation, req }: Operation) {
  const { id } = args as { readonly id?: unknown }
  if (operation !== 'restoreVersion' || typeof id !== 'string') return args
  const { db } = req.payload
  const { docs } = await db.findVersions<Record<string, unknown>>({
    collection: collection.slug,
    limit: 1,
    locale: 'all',
    pagination: false,
    req,
    where: { id: { equals: id } },
  })
  const [version] = docs
  if (!version) return args
  const places = placesIn({ fields: collection.fields, data: version.version, hasEveryLocale: true })
  const existing = await lockExisting(
    { payload: req.payload, req, clock: systemClock },
    { references: places.flatMap(referencesAt), store: null },
  )
  const before = JSON.stringify(version.version)
  const empty = places.flatMap((place) => clearMissing(place, existing) ?? [])
  for (const { rows, index } of empty.toSorted((one, other) => other.index - one.index)) rows.splice(index, 1)
  if (JSON.stringify(version.version) !== before) {
    await db.updateVersion({ collection: collection.slug, id, locale: 'all', req, versionData: version })
  }
  return args
}
