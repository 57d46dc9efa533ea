import { and, eq, inArray, notBetween, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { env } from '@/platform/env'
import { forkContext } from '@/platform/fork-context'
import { products, products_gallery, stores } from '@/platform/payload-schema'
import { inTransaction, sqlOf } from '@/platform/transaction'
import { groupBy } from '@/shared/group-by'

import { seedVersions } from '../seed-versions'
import type { Seeder } from '../seeder'
import { bulkProduct, type DrawnPicture } from './bulk-product'
import { lastProductId, productId, type NumberedProduct } from './numbered-product'
import { seedBulkCategories } from './seed-bulk-categories'
import { writeProducts } from './write-products'

/** Products of one transaction. */
const batchSize = 5000

/**
 * Transactions at the same time: on two processors one more, which works while another one waits. Payload keeps a
 * connection of the pool for itself, and a worker that waits for another one's batch would exceed the pool's patience.
 */
const workerCount = (): number => Math.min(3, env().DATABASE_POOL_MAX - 1)

/**
 * Fills the default store up to `total` products with invented ones of many types and brands, which share the pictures
 * of the demo's. Returns how many it added. Products are the same in each run, so a larger `total` later only adds the
 * rest, and an interrupted run continues.
 */
export async function seedBulk(seeder: Seeder, total: number): Promise<number> {
  const { ctx, say } = seeder
  const store = await defaultStore(seeder)
  const missing = Math.max(total - store.otherProducts, 0)
  const categories = await seedBulkCategories(seeder, store.id)
  const picturesOf = await drawnPictures(seeder, store.id)
  const write = batchWriter({ store, categories }, (number) => ({ number, ...bulkProduct(number, picturesOf) }))
  let [next, added] = [1, 0]
  const work = async (): Promise<void> => {
    const own = await forkContext(ctx)
    while (next <= missing) {
      const numbers = Array.from({ length: Math.min(batchSize, missing - next + 1) }, (_, place) => next + place)
      next += numbers.length
      const written = await write(own, numbers).catch((error: unknown) => {
        next = missing + 1
        throw error
      })
      added += written
      if (next % (20 * batchSize) === 1) say(`${String(next - 1)} products`)
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: workerCount() }, work))
  for (const worker of ended) if (worker.status === 'rejected') throw worker.reason
  say(`${String(added)} products added.`)
  return added
}

/** Writes the missing ones of the products with these numbers; returns how many. */
const batchWriter =
  (catalog: Parameters<typeof writeProducts>[1], product: (number: number) => NumberedProduct) =>
  (ctx: SystemContext, numbers: readonly number[]): Promise<number> =>
    inTransaction(ctx, async () => {
      const db = sqlOf(ctx)
      await db.execute(sql`set local statement_timeout = 0`)
      await leaveOutForeignKeys(db)
      const wanted = await withoutKnown(db, numbers)
      if (wanted.length === 0) return 0
      await writeProducts(db, catalog, wanted.map(product))
      await seedVersions(db, 'products', wanted.map(productId))
      return wanted.length
    })

const isNotOfSeed = notBetween(products.id, productId(0), lastProductId)

interface DefaultStore {
  readonly id: string
  /** That are not of this seed. */
  readonly otherProducts: number
  /** ISO 8601: those of this seed are older. */
  readonly firstPublished: string
}

async function defaultStore({ ctx }: Seeder): Promise<DefaultStore> {
  const isOther = and(eq(products.store, stores.id), eq(products._status, 'published'), isNotOfSeed)
  const [store] = await sqlOf(ctx)
    .select({
      id: stores.id,
      otherProducts: sql<number>`count(${products.id})::int`,
      firstPublished: sql<string>`to_json(coalesce(min(${products.publishedAt}), now()))#>>'{}'`,
    })
    .from(stores)
    .leftJoin(products, isOther)
    .where(eq(stores.isDefault, true))
    .groupBy(stores.id)
  if (!store) throw new Error('There is no default store')
  return store
}

/**
 * Skips Postgres' checks of foreign keys in this transaction, because the referenced rows exist and the checks are
 * slow. Only a superuser may do so, as in the demo and the tests; without that right the checks run.
 */
async function leaveOutForeignKeys(db: ReturnType<typeof sqlOf>): Promise<void> {
  await db.execute(sql`
    select set_config('session_replication_role', 'replica', true) where current_setting('is_superuser') = 'on'`)
}

async function withoutKnown(db: ReturnType<typeof sqlOf>, numbers: readonly number[]): Promise<number[]> {
  const rows = await db
    .select({ id: products.id })
    .from(products)
    .where(inArray(products.id, numbers.map(productId)))
  const known = new Set(rows.map(({ id }) => id))
  return numbers.filter((number) => !known.has(productId(number)))
}

/** The pictures of the store's products, by slug. */
async function drawnPictures({ ctx }: Seeder, storeId: string): Promise<(slug: string) => readonly DrawnPicture[]> {
  const rows = await sqlOf(ctx)
    .select({
      slug: products.slug,
      picture: products_gallery.picture,
      optionValue: sql<string | null>`nullif(${products_gallery.optionValue}, '')`,
    })
    .from(products)
    .innerJoin(products_gallery, eq(products_gallery._parentID, products.id))
    .where(and(eq(products.store, storeId), isNotOfSeed))
    .orderBy(products_gallery._order)
  const drawn = rows.flatMap(({ slug, picture, optionValue }) =>
    picture === null ? [] : [{ slug, picture, optionValue }],
  )
  const bySlug = groupBy(drawn, ({ slug }) => slug)
  return (slug) => bySlug.get(slug) ?? []
}
