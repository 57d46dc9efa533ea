import type { PictureView } from './picture'
import type { DocumentRef } from './rich-text-parts'

/** Where a document is found in the shop. */
export interface DocumentLink {
  /** A path of the shop, in no language yet. */
  readonly path: string
  readonly title: string
}

/** What rich texts need from the page: addresses in its language, and what they refer to. */
export interface RichTextSetting {
  readonly href: (path: string) => string
  /** Published documents of the store by {@link referenceKey}. */
  readonly documents: ReadonlyMap<string, DocumentLink>
  readonly pictures: ReadonlyMap<string, PictureView>
}

export const referenceKey = ({ collection, id }: DocumentRef): string => `${collection}:${id}`
