import type { SeedPictureRef, StoreText } from './data/types'
import { pictureSubjects, type PictureRequest, type ProductSubject, type WideSubject } from './pictures/draw-picture'
import { seedCategories, seedProducts } from './seed-catalog'
import { pictureKey, seedPictures, type WantedPicture } from './seed-media'
import { seedPages } from './seed-pages'
import { seedStore } from './seed-store'
import type { Seeder } from './seeder'
import type { DemoStore } from './stores'

type ColorName = (typeof pictureSubjects)[number]['colors'][number]

const isProductSubject = (slug: string): slug is ProductSubject =>
  pictureSubjects.some(({ subject, views }) => subject === slug && views.includes('front'))

const isWideSubject = (slug: string): slug is WideSubject =>
  pictureSubjects.some(({ subject, views }) => subject === slug && views.includes('wide'))

function request(product: string, view: 'front' | 'detail' | 'scene', color?: string): PictureRequest {
  if (!isProductSubject(product)) throw new Error(`No drawing of ${product}`)
  return { subject: product, view, ...(color ? { color: color as ColorName } : {}) }
}

const wanted = ({ product, view, color, alt }: SeedPictureRef<StoreText>): WantedPicture => ({
  key: pictureKey(product, view, color),
  request: request(product, view, color),
  alt,
})

function wantedPictures({ products, categories, pages, hero }: DemoStore): WantedPicture[] {
  const ofPages = pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'hero' || block.type === 'story' ? [wanted(block.picture)] : [])),
  )
  return [
    { key: hero.subject, request: { subject: hero.subject, view: 'wide' }, alt: hero.alt },
    ...products.flatMap(({ slug, pictures }) => pictures.map((picture) => wanted({ ...picture, product: slug }))),
    ...categories.map(({ slug, picture }) =>
      isWideSubject(slug)
        ? { key: slug, request: { subject: slug, view: 'wide' as const }, alt: picture.alt }
        : wanted(picture),
    ),
    ...ofPages,
  ]
}

/** One store with everything in it; answers its id. */
export async function seedDemoStore(seeder: Seeder, demo: DemoStore): Promise<string> {
  seeder.say(`store ${demo.settings.slug}`)
  const store = await seedStore(seeder, demo.settings)
  const pictures = await seedPictures(seeder, store, wantedPictures(demo))
  const categories = await seedCategories(seeder, { store, pictures }, demo.categories)
  const products = await seedProducts(seeder, { store, pictures, categories }, demo.products)
  await seedPages(
    seeder,
    { store, pictures, products, heroPicture: pictures.get(demo.hero.subject) ?? null },
    demo.pages,
  )
  return store
}
