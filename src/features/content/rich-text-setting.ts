import type { PictureView } from './picture'
import type { DocumentRef } from './rich-text-parts'

/** The link to a document in the shop. */
export interface DocumentLink {
  /** A path of the shop without language. */
  readonly path: string
  readonly title: string
}

/** The context of rich texts on a page: addresses in its language, and the referenced documents. */
export interface RichTextSetting {
  readonly href: (path: string) => string
  /** Published documents of the store by {@link referenceKey}. */
  readonly documents: ReadonlyMap<string, DocumentLink>
  readonly pictures: ReadonlyMap<string, PictureView>
}

export const referenceKey = ({ collection, id }: DocumentRef): string => `${collection}:${id}`
