/** What a page shows, in the order of the list. */
export interface Page {
  readonly places: readonly { readonly ordinal: number; readonly key: number }[]
  readonly hasBefore: boolean
  readonly hasAfter: boolean
}
