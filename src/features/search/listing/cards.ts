import { productAvailability } from '@/features/catalog/domain/availability'
import { selectPictures } from '@/features/content/picture.queries'
import type { PictureView } from '@/features/content/picture'
import type { Context } from '@/platform/context'
import { languagesOf, type Languages } from '@/platform/localized-sql'

import { selectCards, selectCardsById, type CardRow } from './card.repository'
import { cardPrices } from '../domain/listing/card-prices'
import { textIn } from '../domain/listing/text-in'
import { cardPictures, type CardPictures } from '../domain/listing/card-pictures'
import type { ProductCard } from './product-card'
import { presentIndex, type PresentIndex } from '../index/store-index'

interface Shown {
  readonly ordinal: number
  /** Positions of the variants that the card's price and stock are taken from. */
  readonly variants: readonly number[]
}

/**
 * The cards of products that were found in the index, in the order of `items`. `shownValues` are option values such as
 * `color:ink` whose picture is to be shown where there is one.
 */
export async function readCards(
  ctx: Context,
  { index, catalog }: Pick<PresentIndex, 'index' | 'catalog'>,
  items: readonly Shown[],
  shownValues: readonly string[] = [],
): Promise<ProductCard[]> {
  if (items.length === 0) return []
  const rows = await selectCards(
    ctx,
    index.id,
    items.map(({ ordinal }) => ordinal),
  )
  const byOrdinal = new Map(rows.map((row) => [row.ordinal, row]))
  const found = items.flatMap((item) => {
    const row = byOrdinal.get(item.ordinal)
    return row ? [{ row, variants: item.variants }] : []
  })
  return toCards(ctx, catalog, found, shownValues)
}

/** The cards of these products of the store, in this order; those that are not public are left out. */
export async function readCardsById(ctx: Context, ids: readonly string[]): Promise<ProductCard[]> {
  if (ids.length === 0) return []
  const { catalog } = await presentIndex(ctx)
  const byId = new Map((await selectCardsById(ctx, ids)).map((row) => [row.id, row]))
  const found = ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [{ row, variants: row.card.variants.map((_, position) => position) }] : []
  })
  return toCards(ctx, catalog, found, [])
}

interface FoundCard {
  readonly row: CardRow
  readonly variants: readonly number[]
}

async function toCards(
  ctx: Context,
  catalog: PresentIndex['catalog'],
  found: readonly FoundCard[],
  shownValues: readonly string[],
): Promise<ProductCard[]> {
  const chosen = found.map((each) => ({ ...each, pictures: cardPictures(each.row.card, shownValues) }))
  const ids = chosen.flatMap(({ pictures: { first, second } }) => [first, second].filter((id) => id !== null))
  const pictures = await selectPictures(ctx, [...new Set(ids)])
  const languages = languagesOf(ctx)
  return chosen.map((each) =>
    toCard(ctx, { ...each, catalog, pictureOf: (id) => pictures.get(id ?? '') ?? null, languages }),
  )
}

interface CardParts extends FoundCard {
  readonly pictures: CardPictures
  readonly catalog: PresentIndex['catalog']
  readonly pictureOf: (id: string | null) => PictureView | null
  readonly languages: Languages
}

function toCard(ctx: Context, { row, variants, pictures, catalog, pictureOf, languages }: CardParts): ProductCard {
  const { card, id, slug, ordinal } = row
  const states = catalog.variantsOf(ordinal)?.variants ?? []
  return {
    id,
    slug,
    title: textIn(card.title, languages) ?? slug,
    subtitle: textIn(card.subtitle, languages),
    kind: card.kind,
    picture: pictureOf(pictures.first),
    hoverPicture: pictureOf(pictures.second),
    prices: cardPrices(card, variants, ctx.store.currencies),
    availability: productAvailability(variants.flatMap((position) => states[position]?.availability ?? [])),
    swatches: card.swatches.map(({ code, color, label }) => ({ code, color, label: textIn(label, languages) ?? code })),
    badge: textIn(card.badge, languages),
  }
}
