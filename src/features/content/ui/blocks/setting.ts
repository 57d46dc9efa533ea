import type { ReactNode } from 'react'

import type { PageBlock } from '../../page-blocks'
import type { RichTextSetting } from '../../rich-text-setting'

/** The context of blocks on a page: addresses in its language, and renderers of the catalog. */
export interface BlockSetting {
  readonly href: (path: string) => string
  readonly richText: RichTextSetting
  /** Products by id; null when none of them is for sale. */
  readonly renderProducts: (ids: readonly string[]) => Rendered | null
  /** The link to all products, next to the categories. */
  readonly allProducts: { readonly label: string; readonly href: string }
  /** All top categories; null when there are none. */
  readonly renderCategories: () => Rendered | null
}

/** A rendered list with the number of its items. */
export interface Rendered {
  readonly count: number
  readonly list: ReactNode
}

export type BlockOf<T extends PageBlock['blockType']> = Extract<PageBlock, { blockType: T }>

export interface BlockProps<T extends PageBlock['blockType']> {
  readonly block: BlockOf<T>
  /** The first block of a page has its only h1. */
  readonly isFirst: boolean
  readonly setting: BlockSetting
}
