import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import { isCurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'
import { money } from '@/shared/money'

import type { ShippingMethod } from './domain/shipping'
import type { TaxRate } from './domain/tax'

/** A text by language. */
type Texts = Readonly<Partial<Record<Locale, string | null>>> | null

type Row = {
  taxRates: { country: string; basisPoints: number; name: Texts }[]
  shippingMethods: {
    code: string
    name: Texts
    description: Texts
    countries: string[]
    minDays: number
    maxDays: number
    rates: { currency: string; amount: number; freeFrom: number | null }[]
  }[]
}

export interface StoreRates {
  readonly taxRates: readonly TaxRate[]
  readonly shippingMethods: readonly (ShippingMethod & { readonly description: string | null })[]
}

interface Entry {
  readonly readAt: number
  readonly row: Promise<Row>
}

/** Milliseconds that rates are kept in memory: a change in the admin holds for every quote made after that. */
const freshFor = 3000

const entries = new Map<string, Entry>()

/** The tax rates and shipping methods of the context's store, named in `locale` or else in the store's own language. */
export async function storeRates(ctx: Context, locale: Locale): Promise<StoreRates> {
  const known = entries.get(ctx.store.id)
  const entry = known && performance.now() - known.readAt < freshFor ? known : remember(ctx)
  return inWords(ctx, await entry.row, locale)
}

/** The same, read from the database now. For results that are cached until the store changes. */
export const presentStoreRates = async (ctx: Context, locale: Locale): Promise<StoreRates> =>
  inWords(ctx, await read(ctx), locale)

function inWords(ctx: Context, row: Row, locale: Locale): StoreRates {
  const text = (texts: Texts) => texts?.[locale] ?? texts?.[ctx.store.defaultLocale] ?? null
  return {
    taxRates: row.taxRates.map((rate) => ({ ...rate, name: text(rate.name) ?? '' })),
    shippingMethods: row.shippingMethods.map(({ code, name, description, countries, minDays, maxDays, rates }) => ({
      code,
      name: text(name) ?? code,
      description: text(description),
      countries,
      minDays,
      maxDays,
      prices: rates.flatMap(({ currency, amount, freeFrom }) =>
        isCurrencyCode(currency)
          ? [{ amount: money(amount, currency), freeFrom: freeFrom === null ? null : money(freeFrom, currency) }]
          : [],
      ),
    })),
  }
}

function remember(ctx: Context): Entry {
  const row = read(ctx)
  const entry = { readAt: performance.now(), row }
  entries.set(ctx.store.id, entry)
  row.catch(() => {
    if (entries.get(ctx.store.id) === entry) entries.delete(ctx.store.id)
  })
  return entry
}

async function read(ctx: Context): Promise<Row> {
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'country', r.country, 'basisPoints', r.basis_points,
          'name', (select jsonb_object_agg(l._locale, l.name) from store_tax_rates_locales l where l._parent_id = r.id)
        ) order by r._order)
        from store_tax_rates r where r._parent_id = s.id
      ), '[]'::jsonb) as "taxRates",
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'code', m.code, 'minDays', m.min_days, 'maxDays', m.max_days,
          'name', (select jsonb_object_agg(l._locale, l.name)
            from store_shipping_methods_locales l where l._parent_id = m.id),
          'description', (select jsonb_object_agg(l._locale, l.description)
            from store_shipping_methods_locales l where l._parent_id = m.id),
          'countries', coalesce((select jsonb_agg(t.text order by t."order") from stores_texts t
            where t.parent_id = s.id and t.path = 'shippingMethods.' || (m._order - 1) || '.countries'), '[]'::jsonb),
          'rates', coalesce((select jsonb_agg(
              jsonb_build_object('currency', p.currency, 'amount', p.amount, 'freeFrom', p.free_from) order by p._order)
            from store_shipping_rates p where p._parent_id = m.id), '[]'::jsonb)
        ) order by m._order)
        from store_shipping_methods m where m._parent_id = s.id
      ), '[]'::jsonb) as "shippingMethods"
    from stores s where s.id = ${ctx.store.id}::uuid`)
  const [row] = rows
  if (!row) throw new Error(`No such store: ${ctx.store.id}`)
  return row
}
