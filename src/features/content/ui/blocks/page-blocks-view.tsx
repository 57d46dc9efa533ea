import { Fragment, type ReactNode } from 'react'

import { assertNever } from '@/shared/assert-never'

import type { PageBlock } from '../../page-blocks'
import { CategoryGrid, ProductRow } from './catalog-blocks'
import { Hero } from './hero'
import type { BlockSetting } from './setting'
import { Story } from './story'
import { Faq, FeatureList, Quote, TextBlock } from './text-blocks'

interface PageBlocksViewProps {
  readonly blocks: readonly PageBlock[]
  readonly setting: BlockSetting
  /** Whether the page shows its title above the blocks; otherwise the first block has the h1. */
  readonly hasTitle?: boolean
}

/** The blocks of a page, one below the other. */
export function PageBlocksView({ blocks, setting, hasTitle = false }: PageBlocksViewProps) {
  const stories = blocks.filter(({ blockType }) => blockType === 'story')
  return blocks.map((block, index) => (
    <Fragment key={index}>
      {renderBlock(block, { isFirst: index === 0 && !hasTitle, isTurned: stories.indexOf(block) % 2 === 1, setting })}
    </Fragment>
  ))
}

interface Place {
  readonly isFirst: boolean
  readonly isTurned: boolean
  readonly setting: BlockSetting
}

function renderBlock(block: PageBlock, { isFirst, isTurned, setting }: Place): ReactNode {
  const common = { isFirst, setting }
  switch (block.blockType) {
    case 'hero':
      return <Hero block={block} {...common} />
    case 'categoryGrid':
      return <CategoryGrid block={block} {...common} />
    case 'productRow':
      return <ProductRow block={block} {...common} />
    case 'story':
      return <Story block={block} turned={isTurned} {...common} />
    case 'richText':
      return <TextBlock block={block} {...common} />
    case 'quote':
      return <Quote block={block} {...common} />
    case 'featureList':
      return <FeatureList block={block} {...common} />
    case 'faq':
      return <Faq block={block} {...common} />
    default:
      return assertNever(block)
  }
}
