import { sql, type SQL } from 'drizzle-orm'

import { stockLevels, stockMovements } from '@/features/inventory/inventory.tables'
import { columnNames } from '@/platform/column-names'
import {
  products,
  products_gallery,
  products_locales,
  products_options,
  products_options_locales,
  products_options_values,
  products_options_values_locales,
  products_rels,
  variants,
  variants_prices,
} from '@/platform/payload-schema'
import type { sqlOf } from '@/platform/transaction'
import { bulkOptions } from '@/seed/data/bulk/options'

import { localized } from '../seeder'
import { productId, variantId, type NumberedProduct } from './numbered-product'

type Database = ReturnType<typeof sqlOf>

interface Catalog {
  readonly store: { readonly id: string; readonly firstPublished: string }
  /** Ids by slug. */
  readonly categories: ReadonlyMap<string, string>
}

const madeColumns = sql`id uuid, slug text, published timestamptz, categories uuid[], gallery jsonb, options jsonb,
  variants jsonb`

/** Writes new, published products with their related rows, in the same form as Payload. */
export async function writeProducts(db: Database, catalog: Catalog, made: readonly NumberedProduct[]): Promise<void> {
  await db.execute(sql`create temp table made (${madeColumns}) on commit drop`)
  // The columns are read once and dropped; compressing them would take a third of this statement's time.
  for (const column of ['gallery', 'options', 'variants'])
    await db.execute(sql`alter table made alter ${sql.identifier(column)} set storage external`)
  await db.execute(sql`
    insert into made
    select * from jsonb_to_recordset(${JSON.stringify(made.map((product) => rowOf(product, catalog)))}::jsonb)
      as row(${madeColumns})`)
  await db.execute(sql`
    create temp table labels on commit drop as
    select * from jsonb_to_recordset(${JSON.stringify(labels)}::jsonb)
      as row(option text, value text, locale text, label text)`)
  await insertProducts(db, catalog.store.id)
  await insertTexts(db, made)
  await insertOptions(db)
  await insertVariants(db, catalog.store.id)
  await db.execute(sql`drop table made, labels`)
}

function rowOf({ number, ...product }: NumberedProduct, { store, categories }: Catalog) {
  return {
    id: productId(number),
    slug: product.slug,
    // One a minute, the last ones first.
    published: new Date(Date.parse(store.firstPublished) - number * 60_000).toISOString(),
    categories: product.categories.flatMap((slug) => categories.get(slug) ?? []),
    gallery: product.gallery,
    options: product.options,
    variants: product.variants.map((variant, place) => ({ id: variantId(number, place), ...variant })),
  }
}

/** `value` is empty for the option itself. */
const labels = Object.values(bulkOptions).flatMap((option) =>
  [{ code: '', label: option.label }, ...option.values].flatMap(({ code: value, label }) =>
    Object.entries(localized(label)).map(([locale, word]) => ({ option: option.code, value, locale, label: word })),
  ),
)

/** The id of a row of one of a product's arrays: no other array has it, and it ascends with the product's. */
const rowId = (array: 'a' | 'b' | 'c', ...places: readonly SQL[]): SQL => sql`rpad(
  left(replace(made.id::text, '-', ''), 12) || ${sql.join(
    [sql`${array}::text`, ...places.map((place) => sql`lpad(to_hex(${place}), 3, '0')`)],
    sql` || `,
  )}, 24, '0')`

const optionId = rowId('b', sql`option.place`)

const valueId = rowId('c', sql`option.place`, sql`value.place`)

async function insertProducts(db: Database, storeId: string): Promise<void> {
  const { id, store, slug, kind, publishedAt, createdAt, updatedAt, _status } = products
  await db.execute(sql`
    insert into ${products} (${columnNames(id, store, slug, kind, publishedAt, createdAt, updatedAt, _status)})
    select made.id, ${storeId}::uuid, made.slug, 'physical', made.published, made.published, made.published, 'published'
    from made order by made.id`)
  const { order, parent, path, categoriesID } = products_rels
  await db.execute(sql`
    insert into ${products_rels} (${columnNames(order, parent, path, categoriesID)})
    select category.place, made.id, 'categories', category.id
    from made, unnest(made.categories) with ordinality as category(id, place)`)
  const picture = products_gallery
  await db.execute(sql`
    insert into ${picture}
      (${columnNames(picture._order, picture._parentID, picture.id, picture.picture, picture.optionValue)})
    select row.place, made.id, ${rowId('a', sql`row.place`)}, (row.value ->> 'picture')::uuid,
      row.value ->> 'optionValue'
    from made, jsonb_array_elements(made.gallery) with ordinality as row(value, place)`)
}

/** A character that no text has. */
const separator = '\u001f'

/** By a list for each column, because texts are most of a product, and Postgres would read a JSON of all of it twice. */
async function insertTexts(db: Database, made: readonly NumberedProduct[]): Promise<void> {
  const rows = made.flatMap(({ number, texts }) => texts.map((text) => ({ id: productId(number), ...text })))
  const column = (of: (row: (typeof rows)[number]) => string) =>
    sql`string_to_array(${rows.map(of).join(separator)}, ${separator})`
  const { title, subtitle, description, seo_title, seo_description, _locale, _parentID } = products_locales
  await db.execute(sql`
    insert into ${products_locales}
      (${columnNames(title, subtitle, description, seo_title, seo_description, _locale, _parentID)})
    select text.title, text.subtitle, text.description::jsonb, text.title, text.subtitle, text.locale::_locales,
      text.id::uuid
    from unnest(${column(({ id }) => id)}, ${column(({ locale }) => locale)}, ${column(({ title }) => title)},
      ${column(({ subtitle }) => subtitle)}, ${column(({ description }) => JSON.stringify(description))})
      as text(id, locale, title, subtitle, description)`)
}

async function insertOptions(db: Database): Promise<void> {
  const option = products_options
  await db.execute(sql`
    insert into ${option} (${columnNames(option._order, option._parentID, option.id, option.code)})
    select option.place, made.id, ${optionId}, option.row ->> 'code'
    from made, jsonb_array_elements(made.options) with ordinality as option(row, place)`)
  const optionLabel = products_options_locales
  await db.execute(sql`
    insert into ${optionLabel} (${columnNames(optionLabel.label, optionLabel._locale, optionLabel._parentID)})
    select labels.label, labels.locale::_locales, ${optionId}
    from made, jsonb_array_elements(made.options) with ordinality as option(row, place), labels
    where labels.option = option.row ->> 'code' and labels.value = ''`)
  const values = sql`made, jsonb_array_elements(made.options) with ordinality as option(row, place),
    jsonb_array_elements(option.row -> 'values') with ordinality as value(row, place)`
  const value = products_options_values
  await db.execute(sql`
    insert into ${value} (${columnNames(value._order, value._parentID, value.id, value.code, value.swatch)})
    select value.place, ${optionId}, ${valueId}, value.row ->> 'code', value.row ->> 'swatch'
    from ${values}`)
  const valueLabel = products_options_values_locales
  await db.execute(sql`
    insert into ${valueLabel} (${columnNames(valueLabel.label, valueLabel._locale, valueLabel._parentID)})
    select labels.label, labels.locale::_locales, ${valueId}
    from ${values}, labels
    where labels.option = option.row ->> 'code' and labels.value = value.row ->> 'code'`)
}

async function insertVariants(db: Database, storeId: string): Promise<void> {
  await db.execute(sql`
    create temp table sold on commit drop as
    select made.id as product, made.published, row.place, variant.*
    from made, jsonb_array_elements(made.variants) with ordinality as row(value, place),
      jsonb_to_record(row.value) as variant(id uuid, sku text, options jsonb, usd int, eur int, "usdBefore" int,
        "eurBefore" int, "weightGrams" int, "onHand" int, "allowBackorder" boolean)`)
  const { id, store, product, sku, optionValues, weightGrams, isActive, position, createdAt, updatedAt } = variants
  const columns = columnNames(
    id,
    store,
    product,
    sku,
    optionValues,
    weightGrams,
    isActive,
    position,
    createdAt,
    updatedAt,
  )
  await db.execute(sql`
    insert into ${variants} (${columns})
    select sold.id, ${storeId}::uuid, sold.product, sold.sku, sold.options, sold."weightGrams", true, sold.place - 1,
      sold.published, sold.published
    from sold`)
  const price = variants_prices
  await db.execute(sql`
    insert into ${price} (${columnNames(
      price._order,
      price._parentID,
      price.id,
      price.currency,
      price.amount,
      price.compareAtAmount,
    )})
    select price.place, sold.id, rpad(left(replace(sold.id::text, '-', ''), 16) || to_hex(price.place), 24, '0'),
      price.currency, price.amount, price.before
    from sold, lateral (values (1, 'USD', usd, "usdBefore"), (2, 'EUR', eur, "eurBefore"))
      as price(place, currency, amount, before)`)
  await insertStock(db, storeId)
  await db.execute(sql`drop table sold`)
}

/** A level is the sum of its movements, from the first piece on. */
async function insertStock(db: Database, storeId: string): Promise<void> {
  const level = stockLevels
  await db.execute(sql`
    insert into ${level} (${columnNames(level.variantId, level.storeId, level.onHand, level.allowBackorder)})
    select sold.id, ${storeId}::uuid, sold."onHand", sold."allowBackorder" from sold`)
  const movement = stockMovements
  await db.execute(sql`
    insert into ${movement} (${columnNames(movement.variantId, movement.kind, movement.quantity)})
    select sold.id, 'adjust', sold."onHand" from sold where sold."onHand" > 0`)
}
