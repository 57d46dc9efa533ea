import { idIn } from '@/shared/id-in'

import type { RichText, RichTextNode } from './rich-text'

/** Collections whose documents have an address in the shop: only these are offered to link to. */
export const linkedCollections = ['pages', 'products', 'categories'] as const
export type LinkedCollection = (typeof linkedCollections)[number]

/** A document of the shop that a text refers to. */
export interface DocumentRef {
  readonly collection: string
  readonly id: string
}

/** What a rich text refers to. */
export interface RichTextParts {
  readonly documents: readonly DocumentRef[]
  /** Ids in `media`. */
  readonly pictures: readonly string[]
  /** What an editor typed as the address of a link. */
  readonly addresses: readonly string[]
}

export const isLinked = (collection: unknown): collection is LinkedCollection =>
  linkedCollections.some((each) => each === collection)

/** The document that a link or a relation refers to. */
export function referenceOf({ type, fields, relationTo, value }: RichTextNode): DocumentRef | null {
  const isLink = type === 'link' && fields?.linkType === 'internal'
  const collection = isLink ? fields.doc?.relationTo : type === 'relationship' ? relationTo : undefined
  const id = idIn(isLink ? fields.doc?.value : value)
  return collection !== undefined && id !== null ? { collection, id } : null
}

function ownParts(node: RichTextNode): RichTextParts {
  const reference = referenceOf(node)
  const picture = node.type === 'upload' && node.relationTo === 'media' ? idIn(node.value) : null
  const isTyped = (node.type === 'link' || node.type === 'autolink') && node.fields?.linkType !== 'internal'
  return {
    documents: reference ? [reference] : [],
    pictures: picture === null ? [] : [picture],
    addresses: isTyped ? [node.fields?.url ?? ''] : [],
  }
}

/** Everything that texts refer to, each in the order in which it is written. */
export function partsOf(texts: readonly RichText[]): RichTextParts {
  const all: RichTextParts[] = []
  const walk = (node: RichTextNode): void => {
    all.push(ownParts(node))
    for (const child of node.children ?? []) walk(child)
  }
  for (const { root } of texts) walk(root)
  return {
    documents: all.flatMap(({ documents }) => documents),
    pictures: all.flatMap(({ pictures }) => pictures),
    addresses: all.flatMap(({ addresses }) => addresses),
  }
}
