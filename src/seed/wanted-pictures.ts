import type { SeedPictureRef, StoreText } from './data/types'
import type { DemoStore } from './stores'

/** A picture that the data of a store names. */
export interface WantedPicture {
  /** The name of its master and of the uploaded file, so that addresses of pictures can be read. */
  readonly key: string
  readonly subject: string
  readonly view: 'front' | 'detail' | 'scene' | 'wide'
  readonly color?: string
  readonly alt: StoreText
}

/** Categories with a wide picture of their own; the others show one of their products. */
const wideCategories: ReadonlySet<string> = new Set([
  'ceramics',
  'digital',
  'furniture',
  'light',
  'paper',
  'sound-and-keys',
])

/** The key of a product's picture. */
export const pictureKey = (product: string, view: string, color?: string): string =>
  [product, view, ...(color ? [color] : [])].join('-')

const ofProduct = ({ product, view, color, alt }: SeedPictureRef<StoreText>): WantedPicture => ({
  key: pictureKey(product, view, color),
  subject: product,
  view,
  ...(color ? { color } : {}),
  alt,
})

const wide = (key: string, alt: StoreText): WantedPicture => ({ key, subject: key, view: 'wide', alt })

/** Every picture that a store needs, each key once. */
export function wantedPictures({ products, categories, pages, hero }: DemoStore): readonly WantedPicture[] {
  const ofPages = pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'hero' || block.type === 'story' ? [ofProduct(block.picture)] : [])),
  )
  const all = [
    wide(hero.key, hero.alt),
    ...products.flatMap(({ slug, pictures }) => pictures.map((picture) => ofProduct({ ...picture, product: slug }))),
    ...categories.map(({ slug, picture }) => (wideCategories.has(slug) ? wide(slug, picture.alt) : ofProduct(picture))),
    ...ofPages,
  ]
  return [...new Map(all.map((each) => [each.key, each])).values()]
}
