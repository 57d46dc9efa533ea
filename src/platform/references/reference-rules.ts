import type { SanitizedCollectionConfig } from 'payload'

import type { SystemContext } from '../context'

/**
 * What happens to a document when what it points to is to be deleted:
 * - `restrict`: that is refused, and the refusal names the document;
 * - `clear`: it stays and points to nothing, because it holds all that it needs;
 * - a function: it does before the deletion what has to be done to such documents, given the id of what is deleted.
 */
export type ReferenceRule = 'restrict' | 'clear' | ((ctx: SystemContext, id: string) => Promise<void>)

export interface ReferenceRules {
  /** By collection and path of the field, such as `products.gallery.picture`. A field without a rule restricts. */
  readonly fields: Readonly<Record<string, ReferenceRule>>
  /** By collection: whether records without a form need a document, given its id; why, in words for editors, or null. */
  readonly guards: Readonly<Record<string, (ctx: SystemContext, id: string) => Promise<string | null>>>
  /** What an editor can do instead of deleting, by collection. */
  readonly advice: Readonly<Record<string, string>>
}

const key = 'referenceRules'

/** The rules as a part of a collection's config, where hooks and the panel find them. */
export const customOf = (rules: ReferenceRules): Record<string, unknown> => ({ [key]: rules })

export function rulesOf({ custom }: Pick<SanitizedCollectionConfig, 'custom'>): ReferenceRules {
  const rules = custom[key] as ReferenceRules | undefined
  return rules ?? { fields: {}, guards: {}, advice: {} }
}

export const ruleOf = (collection: SanitizedCollectionConfig, path: string): ReferenceRule =>
  rulesOf(collection).fields[`${collection.slug}.${path}`] ?? 'restrict'
