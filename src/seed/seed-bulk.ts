import { sql, type SQL } from 'drizzle-orm'

import { inTransaction, sqlOf } from '@/platform/transaction'

import { seedVersions } from './seed-versions'
import type { Seeder } from './seeder'

/**
 * Fills the default store up to `total` products with numbered copies of the demo's: pictures, options, variants, prices
 * and stock as theirs; returns how many it added. Set-based, and the same numbers and ids each time, so that a larger one later only adds the rest.
 */
export async function seedBulk(seeder: Seeder, total: number): Promise<number> {
  const { ctx } = seeder
  return inTransaction(ctx, async () => {
    const db = sqlOf(ctx)
    await db.execute(sql`set local statement_timeout = 0`)
    await db.execute(sql`
      create temp table copies on commit drop as
      with originals as (
        select p.id, p.store_id, p.slug, row_number() over (order by p.published_at desc, p.slug) - 1 as place,
          count(*) over () as amount
        from products p
        join stores s on s.id = p.store_id and s.is_default
        where p._status = 'published' and p.slug !~ '-[0-9]+$'
      )
      select n, originals.id as original, ${idOf(sql`originals.id::text || ':' || n`)} as id
      from originals
      join generate_series(1, greatest(${total}::int - (select count(*)::int from originals), 0)) n
        on originals.place = (n - 1) % originals.amount
      where not exists (
        select 1 from products known where known.store_id = originals.store_id and known.slug = originals.slug || '-' || n
      )`)
    await db.execute(sql`create index on copies (original)`)
    await db.execute(sql`analyze copies`)
    await copyProducts(db)
    await copyOptions(db)
    await copyVariants(db)
    await seedVersions(db, 'products')
    const { rows } = await db.execute<{ made: number }>(sql`select count(*)::int as made from copies`)
    const added = rows[0]?.made ?? 0
    seeder.say(`${String(added)} products added.`)
    return added
  })
}

type Database = ReturnType<typeof sqlOf>

/** An id of its own making (version 8 of RFC 9562): Payload looks for nothing under what is no proper UUID. */
const idOf = (name: SQL): SQL => sql`overlay(overlay(md5(${name}) placing '8' from 13) placing 'a' from 17)::uuid`

const copyOfVariant = idOf(sql`c.id::text || v.id`)

async function copyProducts(db: Database): Promise<void> {
  await db.execute(sql`
    insert into products (id, store_id, slug, kind, published_at, created_at, updated_at, _status)
    select c.id, p.store_id, p.slug || '-' || c.n, p.kind, p.published_at - c.n * interval '1 second',
      p.created_at - c.n * interval '1 second', p.updated_at - c.n * interval '1 second', 'published'
    from copies c join products p on p.id = c.original`)
  await db.execute(sql`
    insert into products_locales (title, subtitle, description, seo_title, seo_description, badge, _locale, _parent_id)
    select l.title || ' ' || c.n, l.subtitle, l.description, l.seo_title, l.seo_description, l.badge, l._locale, c.id
    from copies c join products_locales l on l._parent_id = c.original`)
  await db.execute(sql`
    insert into products_rels ("order", parent_id, path, categories_id)
    select r."order", c.id, r.path, r.categories_id
    from copies c join products_rels r on r.parent_id = c.original and r.path = 'categories'`)
  await db.execute(sql`
    insert into products_gallery (_order, _parent_id, id, picture_id, option_value)
    select g._order, c.id, md5(c.id::text || g.id), g.picture_id, g.option_value
    from copies c join products_gallery g on g._parent_id = c.original`)
}

async function copyOptions(db: Database): Promise<void> {
  await db.execute(sql`
    insert into products_options (_order, _parent_id, id, code)
    select o._order, c.id, md5(c.id::text || o.id), o.code
    from copies c join products_options o on o._parent_id = c.original`)
  await db.execute(sql`
    insert into products_options_locales (label, _locale, _parent_id)
    select l.label, l._locale, md5(c.id::text || o.id)
    from copies c
    join products_options o on o._parent_id = c.original
    join products_options_locales l on l._parent_id = o.id`)
  await db.execute(sql`
    insert into products_options_values (_order, _parent_id, id, code, swatch)
    select v._order, md5(c.id::text || o.id), md5(c.id::text || v.id), v.code, v.swatch
    from copies c
    join products_options o on o._parent_id = c.original
    join products_options_values v on v._parent_id = o.id`)
  await db.execute(sql`
    insert into products_options_values_locales (label, _locale, _parent_id)
    select l.label, l._locale, md5(c.id::text || v.id)
    from copies c
    join products_options o on o._parent_id = c.original
    join products_options_values v on v._parent_id = o.id
    join products_options_values_locales l on l._parent_id = v.id`)
}

async function copyVariants(db: Database): Promise<void> {
  await db.execute(sql`
    insert into variants (id, store_id, product_id, sku, option_values, weight_grams, measure_quantity, measure_unit,
      is_active, position)
    select ${copyOfVariant}, v.store_id, c.id, v.sku || '-' || c.n, v.option_values, v.weight_grams,
      v.measure_quantity, v.measure_unit, v.is_active, v.position
    from copies c join variants v on v.product_id = c.original`)
  await db.execute(sql`
    insert into variants_prices (_order, _parent_id, id, currency, amount, compare_at_amount)
    select p._order, ${copyOfVariant}, md5(c.id::text || p.id), p.currency, p.amount, p.compare_at_amount
    from copies c join variants v on v.product_id = c.original join variants_prices p on p._parent_id = v.id`)
  await db.execute(sql`
    insert into stock_levels (variant_id, store_id, on_hand, allow_backorder)
    select ${copyOfVariant}, s.store_id, s.on_hand, s.allow_backorder
    from copies c join variants v on v.product_id = c.original join stock_levels s on s.variant_id = v.id`)
  await db.execute(sql`
    insert into stock_movements (variant_id, kind, quantity)
    select ${copyOfVariant}, 'adjust', s.on_hand
    from copies c join variants v on v.product_id = c.original join stock_levels s on s.variant_id = v.id
    where s.on_hand > 0`)
}
