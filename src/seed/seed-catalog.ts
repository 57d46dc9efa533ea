import { stockLevels, stockMovements } from '@/features/inventory/inventory.tables'
import { sqlOf } from '@/platform/transaction'
import { inEachLocale } from '@/shared/locales'

import type { SeedCategory, SeedPicture, SeedProduct, StoreText } from './data/types'
import { paragraphs } from './rich-text'
import { seedFiles } from './seed-files'
import { insert, localized, type Seeder } from './seeder'
import { pictureKey } from './wanted-pictures'

interface CatalogPart {
  readonly store: string
  readonly pictures: ReadonlyMap<string, string>
}

export async function seedCategories(
  seeder: Seeder,
  { store, pictures }: CatalogPart,
  categories: readonly SeedCategory<StoreText>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  const parentsFirst = categories.toSorted((a, b) => Number(Boolean(a.parent)) - Number(Boolean(b.parent)))
  for (const category of parentsFirst) {
    const { id } = await insert(seeder, 'categories', {
      store,
      title: localized(category.title),
      slug: category.slug,
      description: localized(category.description),
      picture:
        pictures.get(category.slug) ??
        pictures.get(pictureKey(category.picture.product, category.picture.view, category.picture.color)) ??
        null,
      parent: category.parent ? (ids.get(category.parent) ?? null) : null,
      position: category.position,
    })
    ids.set(category.slug, id)
  }
  return ids
}

const optionValueOf = (product: SeedProduct<StoreText>, picture: SeedPicture<StoreText>): string | null => {
  const option = product.options.find(({ values }) => values.some(({ code }) => code === picture.color))
  return option && picture.color ? `${option.code}:${picture.color}` : null
}

async function seedVariants(
  seeder: Seeder,
  store: string,
  product: SeedProduct<StoreText>,
  productId: string,
): Promise<void> {
  for (const [position, variant] of product.variants.entries()) {
    const { id } = await insert(seeder, 'variants', {
      store,
      product: productId,
      sku: variant.sku,
      optionValues: variant.options,
      prices: Object.entries(variant.prices).map(([currency, price]) => ({
        currency,
        amount: price.amount,
        compareAtAmount: price.compareAt ?? null,
      })),
      weightGrams: variant.weightGrams ?? null,
      ...(variant.measure ? { measure: variant.measure } : {}),
      isActive: true,
      position,
    })
    if (product.kind === 'physical') {
      await sqlOf(seeder.ctx)
        .insert(stockLevels)
        .values({
          variantId: id,
          storeId: store,
          onHand: variant.stock,
          allowBackorder: variant.backorder ?? false,
        })
      if (variant.stock > 0) {
        // A level is the sum of its movements, from the first piece on.
        await sqlOf(seeder.ctx)
          .insert(stockMovements)
          .values({ variantId: id, kind: 'adjust', quantity: variant.stock })
      }
    }
  }
}

export async function seedProducts(
  seeder: Seeder,
  part: CatalogPart & { categories: ReadonlyMap<string, string> },
  products: readonly SeedProduct<StoreText>[],
): Promise<ReadonlyMap<string, string>> {
  const { store, pictures, categories } = part
  const ids = new Map<string, string>()
  const start = seeder.ctx.clock.now().getTime()
  for (const [position, product] of products.entries()) {
    const { id } = await insert(seeder, 'products', {
      store,
      slug: product.slug,
      kind: product.kind,
      title: localized(product.title),
      subtitle: localized(product.subtitle),
      description: inEachLocale((locale) => paragraphs(product.description.map((text) => localized(text)[locale]))),
      gallery: product.pictures.flatMap((picture) => {
        const media = pictures.get(pictureKey(product.slug, picture.view, picture.color))
        return media ? [{ picture: media, optionValue: optionValueOf(product, picture) }] : []
      }),
      details: product.details.map(({ label, value }) => ({ label: localized(label), value: localized(value) })),
      options: product.options.map((option) => ({
        code: option.code,
        label: localized(option.label),
        values: option.values.map((value) => ({
          code: value.code,
          label: localized(value.label),
          swatch: value.swatch ?? null,
        })),
      })),
      seo: { title: localized(product.seo.title), description: localized(product.seo.description) },
      categories: product.categories.flatMap((slug) => categories.get(slug) ?? []),
      badge: product.badge ? localized(product.badge) : null,
      files: await seedFiles(seeder, store, product),
      // The order of the data is the order of "newest first".
      publishedAt: new Date(start - position * 60_000).toISOString(),
      _status: 'published',
    })
    ids.set(product.slug, id)
    await seedVariants(seeder, store, product, id)
  }
  await relateProducts(seeder, products, ids)
  return ids
}

async function relateProducts(
  { ctx }: Seeder,
  products: readonly SeedProduct<StoreText>[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  for (const product of products) {
    const id = ids.get(product.slug)
    const related = product.related.flatMap((slug) => ids.get(slug) ?? [])
    if (id && related.length > 0) {
      await ctx.payload.update({ collection: 'products', id, data: { related }, depth: 0, context: { isBulk: true } })
    }
  }
}
