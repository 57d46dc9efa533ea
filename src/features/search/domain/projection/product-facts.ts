import type { Availability } from '@/features/catalog/domain/availability'

/** The data by which lists filter, count and sort a product. Stored as JSON. */
export interface ProductFacts {
  /** Seconds since 1970. */
  readonly published: number
  /** Ids of the categories that it is in itself, without those above. */
  readonly categories: readonly string[]
  /** Id of its {@link Profile}. */
  readonly profile: number
  /** Minor units by currency, in the order of the profile's variants; null where a variant is not sold in it. */
  readonly prices: Readonly<Record<string, readonly (number | null)[]>>
}

/** The options of a product and its active variants, in the editor's order. */
export interface Profile {
  readonly options: readonly { readonly code: string; readonly values: readonly string[] }[]
  readonly variants: readonly ProfileVariant[]
}

export interface ProfileVariant {
  /** For each option the position of the variant's value among the option's; -1 where it has none. */
  readonly values: readonly number[]
  readonly availability: Availability
}
