import { pictureProps } from '@/features/content/ui/picture-props'
import { Picture } from '@/ui/picture'
import { Tile } from '@/ui/tile'

import type { Category } from '../category.queries'

interface CategoryTileProps {
  readonly category: Category
  readonly href: (path: string) => string
  readonly level?: 2 | 3 | undefined
  /** As in `Picture`. */
  readonly sizes: string
}

/** A link to a category with its picture. */
export function CategoryTile({ category, href, level, sizes }: CategoryTileProps) {
  return (
    <Tile
      href={href(`/categories/${category.slug}`)}
      title={<span className="font-display text-xl font-normal">{category.title}</span>}
      level={level}
      note={category.description}
      media={
        category.picture ? (
          <Picture
            {...pictureProps(category.picture, {
              alt: '',
              sizes,
              aspectRatio: '4 / 3',
            })}
          />
        ) : (
          <div className="aspect-[4/3] bg-sunken" />
        )
      }
    />
  )
}
