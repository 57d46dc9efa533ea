import { asc, eq, sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { languagesOf, localized } from '@/platform/localized-sql'
import {
  store_manual_payments as methods,
  store_manual_payments_locales as texts,
  stores,
} from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

export type ManualPaymentMethod = {
  readonly code: string
  readonly name: string
  /** For the choice at checkout. */
  readonly description: string | null
  /** May hold `{total}` and `{number}`, for the order's. */
  readonly instructions: string | null
  /** Whether the order is shipped before it is paid, and the carrier collects the money. */
  readonly isPaidOnDelivery: boolean
  /** Where it is offered; empty means everywhere. */
  readonly countries: readonly string[]
}

interface StoreMethods {
  readonly takesOnline: boolean
  readonly manual: readonly ManualPaymentMethod[]
}

/**
 * The payment methods that the editors of the context's store have set, in their order and in the context's language.
 */
export async function selectPaymentMethods(ctx: Context): Promise<StoreMethods> {
  const languages = languagesOf(ctx)
  const rows = await sqlOf(ctx)
    .select({
      cardPayments: stores.cardPayments,
      code: methods.code,
      name: localized(texts.name, methods.id, languages),
      description: localized(texts.description, methods.id, languages),
      instructions: localized(texts.instructions, methods.id, languages),
      paidOnDelivery: methods.paidOnDelivery,
      countries: sql<string[] | null>`${methods.countries}`,
    })
    .from(stores)
    .leftJoin(methods, eq(methods._parentID, stores.id))
    .where(eq(stores.id, ctx.store.id))
    .orderBy(asc(methods._order))
  return {
    takesOnline: rows[0]?.cardPayments !== false,
    manual: rows.flatMap(({ code, name, description, instructions, paidOnDelivery, countries }) =>
      code === null
        ? []
        : [
            {
              code,
              name: name ?? code,
              description,
              instructions,
              isPaidOnDelivery: paidOnDelivery ?? false,
              countries: countries ?? [],
            },
          ],
    ),
  }
}
