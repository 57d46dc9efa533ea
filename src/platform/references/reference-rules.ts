import type { SanitizedCollectionConfig } from 'payload'

import type { SystemContext } from '../context'
import type { Locale } from '@/shared/locales'

/**
 * What happens to a document when a document that it references is to be deleted:
 * - `restrict`: the deletion is refused, and the refusal names the document;
 * - `clear`: the reference is emptied, because the document has its own copy of what it needs;
 * - a function: it is called before the deletion with the id of the deleted document and handles the references itself.
 */
export type ReferenceRule = 'restrict' | 'clear' | ((ctx: SystemContext, id: string) => Promise<void>)

export interface ReferenceRules {
  /** By collection and path of the field, such as `products.gallery.picture`. A field without a rule restricts. */
  readonly fields: Readonly<Record<string, ReferenceRule>>
  /** By collection: given the id of a document, why other records need it, in words for editors, or null. */
  readonly guards: Readonly<Record<string, (ctx: SystemContext, id: string) => Promise<string | null>>>
  /** What an editor can do instead of deleting, by collection. */
  readonly advice: Readonly<Record<string, Readonly<Record<Locale, string>>>>
}

const key = 'referenceRules'

/** The rules as `custom` of a collection's config, where hooks and the panel read them. */
export const customOf = (rules: ReferenceRules): Record<string, unknown> => ({ [key]: rules })

export function rulesOf({ custom }: Pick<SanitizedCollectionConfig, 'custom'>): ReferenceRules {
  const rules = custom[key] as ReferenceRules | undefined
  return rules ?? { fields: {}, guards: {}, advice: {} }
}

export const ruleOf = (collection: SanitizedCollectionConfig, path: string): ReferenceRule =>
  rulesOf(collection).fields[`${collection.slug}.${path}`] ?? 'restrict'
