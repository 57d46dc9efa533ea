import { idIn } from '@/shared/id-in'

import type { RichText, RichTextNode } from './rich-text'

/** Collections whose documents have an address in the shop, to which texts can link. */
export const linkedCollections = ['pages', 'products', 'categories'] as const
export type LinkedCollection = (typeof linkedCollections)[number]

/** A document of the shop that a text refers to. */
export interface DocumentRef {
  readonly collection: string
  readonly id: string
}

/** The references of a rich text. */
export interface RichTextParts {
  readonly documents: readonly DocumentRef[]
  /** Ids in `media`. */
  readonly pictures: readonly string[]
  /** The typed addresses of links. */
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

/** All references of texts, in their order. */
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
