import type { ReactNode } from 'react'

import type { PageBlock } from '../../page-blocks'
import type { RichTextSetting } from '../../rich-text-setting'

/** What blocks need from the page: addresses in its language, and what the catalog shows inside a page. */
export interface BlockSetting {
  readonly href: (path: string) => string
  readonly richText: RichTextSetting
  /** Products by id; null when none of them is for sale. */
  readonly renderProducts: (ids: readonly string[]) => Rendered | null
  /** The way to everything that is for sale, beside the categories. */
  readonly allProducts: { readonly label: string; readonly href: string }
  /** All top categories; null when there are none. */
  readonly renderCategories: () => Rendered | null
}

/** A list, and how many things are in it. */
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
