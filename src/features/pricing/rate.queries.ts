import { asc, eq, sql, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

import type { Context } from '@/platform/context'
import {
  store_shipping_methods as methods,
  store_shipping_methods_locales as methodTexts,
  store_shipping_rates as prices,
  store_tax_rates as taxRates,
  store_tax_rates_locales as taxTexts,
} from '@/platform/payload-schema'
import { subquery } from '@/platform/subquery'
import { sqlOf } from '@/platform/transaction'
import type { Locale } from '@/shared/locales'

/** A text by language. */
export type Texts = Readonly<Partial<Record<Locale, string | null>>> | null

type Price = Pick<typeof prices.$inferSelect, 'currency' | 'amount' | 'freeFrom'>

export interface RateRows {
  readonly taxRates: readonly (Pick<typeof taxRates.$inferSelect, 'country' | 'basisPoints'> & {
    readonly name: Texts
  })[]
  readonly shippingMethods: readonly (Pick<typeof methods.$inferSelect, 'code' | 'minDays' | 'maxDays'> & {
    readonly name: Texts
    readonly description: Texts
    /** Null: no country was chosen. */
    readonly countries: string[] | null
    readonly rates: readonly Price[]
  })[]
}

/** The tax rates and shipping methods of the context's store, with their texts in all languages, in the editor's order. */
export async function selectRates(ctx: Context): Promise<RateRows> {
  const taxes = await sqlOf(ctx)
    .select({
      country: taxRates.country,
      basisPoints: taxRates.basisPoints,
      name: byLocale(taxTexts, taxTexts.name, taxRates.id),
    })
    .from(taxRates)
    .where(eq(taxRates._parentID, ctx.store.id))
    .orderBy(asc(taxRates._order))
  const shippingMethods = await sqlOf(ctx)
    .select({
      code: methods.code,
      minDays: methods.minDays,
      maxDays: methods.maxDays,
      countries: sql<string[] | null>`${methods.countries}`,
      name: byLocale(methodTexts, methodTexts.name, methods.id),
      description: byLocale(methodTexts, methodTexts.description, methods.id),
      rates: subquery<Price[]>(sql`select coalesce(jsonb_agg(jsonb_build_object('currency', ${prices.currency},
          'amount', ${prices.amount}, 'freeFrom', ${prices.freeFrom}) order by ${prices._order}), '[]'::jsonb)
        from ${prices} where ${prices._parentID} = ${methods.id}`),
    })
    .from(methods)
    .where(eq(methods._parentID, ctx.store.id))
    .orderBy(asc(methods._order))
  return { taxRates: taxes, shippingMethods }
}

type LocalesTable = PgTable & { readonly _locale: PgColumn; readonly _parentID: PgColumn }

const byLocale = (table: LocalesTable, text: PgColumn, parent: PgColumn): SQL<Texts> =>
  subquery<Texts>(sql`select jsonb_object_agg(${table._locale}, ${text}) from ${table}
    where ${table._parentID} = ${parent}`)
