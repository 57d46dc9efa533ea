import { longestSlug, slugify } from './slugify'

/** The slug of a document whose title has no letters or digits: `product-3f9a1c`. */
export const standInSlug = (word: string, hex: string): string => `${word}-${hex}`

const isStandIn = (slug: string): boolean => /^[a-z-]+-[0-9a-f]{6}$/.test(slug)

/** The same slug with a number, for when it is in use: `pen-2`. */
export function numberedSlug(slug: string, number: number): string {
  const ending = `-${String(number)}`
  return `${slug.slice(0, longestSlug - ending.length).replace(/-$/, '')}${ending}`
}

/** Whether a slug was generated from `title`, also when it has a number or is a stand-in. */
export function isMadeFrom(slug: string, title: string): boolean {
  const made = slugify(title)
  if (made === '') return isStandIn(slug)
  const number = /-(\d+)$/.exec(slug)?.[1]
  return slug === made || (number !== undefined && slug === numberedSlug(made, Number(number)))
}

interface Change {
  /** The document's current slug, and the title from which it was generated. */
  readonly slug: string
  readonly title: string
  /** The values being saved. */
  readonly writtenSlug: string
  readonly newTitle: string
  readonly wasPublished: boolean
}

/**
 * The effect of a change on the slug: `written` by an editor, `made` from the title, or `kept`. Until the first
 * publication the slug follows the title, unless an editor wrote one; an emptied slug is generated again.
 */
export function slugAfter(change: Change): { kind: 'written'; slug: string } | { kind: 'made' } | { kind: 'kept' } {
  const written = slugify(change.writtenSlug)
  if (written === '') return { kind: 'made' }
  if (written !== change.slug) return { kind: 'written', slug: written }
  const follows = !change.wasPublished && change.newTitle !== change.title && isMadeFrom(change.slug, change.title)
  return follows && !isMadeFrom(change.slug, change.newTitle) ? { kind: 'made' } : { kind: 'kept' }
}
