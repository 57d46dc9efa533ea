import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { sharedPanel } from '@/shared/shared-panel'

/** A field of a unique index: its path in the form and its label inside a sentence. */
export interface UniqueField {
  readonly path: string
  readonly label: string
}

export interface UniqueViolation {
  /** What the document is called: `product`. */
  readonly singular: string
  /** Whether it is unique among the documents of its store only. */
  readonly isPerStore: boolean
  /** The fields of the index, without the store. */
  readonly fields: readonly UniqueField[]
  /** What was sent for the first field, if that is a text. */
  readonly value: string | undefined
}

/** The path of the field that an editor can change, and the message to show there. */
export function uniqueMessage(
  { singular: thing, isPerStore, fields, value }: UniqueViolation,
  shown: InPanelLanguage,
): {
  readonly path: string
  readonly message: string
} {
  const [first, ...others] = fields
  const t = sharedPanel.for(shown)
  if (!first) return { path: 'store', message: t('unique.oneEach', { thing }) }
  // In an index of several fields, the last is what an editor chose; those before it are what the document belongs to.
  const path = (others.at(-1) ?? first).path
  if (others.length > 0 || value === undefined) {
    return { path, message: t('unique.same', { thing, fields: allOf(fields, shown) }) }
  }
  const key = isPerStore ? 'unique.takenInStore' : 'unique.taken'
  return { path, message: t(key, { thing, field: first.label, value }) }
}

/** 'product and option values' */
export const allOf = (fields: readonly UniqueField[], shown: InPanelLanguage): string =>
  new Intl.ListFormat(panelLanguage(shown), { type: 'conjunction' }).format(fields.map(({ label }) => label))
