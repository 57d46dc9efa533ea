import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import type { Money } from '@/shared/money'
import { ok } from '@/shared/result'

import type { AmountRefusal } from './domain/amount-refusal'
import { checkAmount } from './domain/check-amount'
import { isOffered, type Purchase } from './domain/offered-method'
import type { OnlineProvider } from './provider'
import { readyProviders } from './providers'

export type ManualPaymentMethod = {
  readonly code: string
  readonly name: string
  /** For the choice at checkout. */
  readonly description: string | null
  /** May hold `{total}` and `{number}`, for the order's. */
  readonly instructions: string | null
  /** Whether the order is sent before it is paid, and the carrier collects the money. */
  readonly isPaidOnDelivery: boolean
  /** Where it is offered; empty means everywhere. */
  readonly countries: readonly string[]
}

export type PaymentMethods = {
  /** Empty when this store takes no online payments, or no provider has keys. */
  readonly online: readonly OnlineProvider[]
  /** Why none of them is offered for this amount, although the store takes online payments; null otherwise. */
  readonly refusal: AmountRefusal | null
  readonly manual: readonly ManualPaymentMethod[]
}

type Row = { cardPayments: boolean | null; manual: ManualPaymentMethod[] }

/**
 * The ways to pay an order of this store, with texts in the context's locale. With `country` or `requiresShipping`, only
 * methods that are offered for it; with `amount`, only providers that take it.
 */
export async function paymentMethods(
  ctx: Context,
  { amount, ...purchase }: Purchase & { readonly amount?: Money } = {},
): Promise<PaymentMethods> {
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select s.card_payments as "cardPayments", coalesce((
      select jsonb_agg(jsonb_build_object(
        'code', m.code,
        'name', coalesce(wanted.name, fallback.name, m.code),
        'description', coalesce(wanted.description, fallback.description),
        'instructions', coalesce(wanted.instructions, fallback.instructions),
        'isPaidOnDelivery', coalesce(m.paid_on_delivery, false),
        'countries', coalesce(m.countries, '[]'::jsonb)
      ) order by m._order)
      from store_manual_payments m
      left join store_manual_payments_locales wanted on wanted._parent_id = m.id and wanted._locale::text = ${ctx.req.locale}
      left join store_manual_payments_locales fallback
        on fallback._parent_id = m.id and fallback._locale::text = ${ctx.store.defaultLocale}
      where m._parent_id = s.id), '[]'::jsonb) as manual
    from stores s where s.id = ${ctx.store.id}`)
  const [row] = rows
  const ready = row?.cardPayments === false ? [] : readyProviders().filter(isFor(purchase))
  const checked = ready.map((provider) => ({ provider, taken: amount ? checkAmount(provider, amount) : ok(null) }))
  const online = checked.flatMap(({ provider, taken }) => (taken.ok ? [provider] : []))
  const [refusal] = checked.flatMap(({ taken }) => (taken.ok ? [] : [taken]))
  return {
    online,
    refusal: online.length === 0 ? (refusal ?? null) : null,
    manual: (row?.manual ?? []).filter((method) => isOffered(method, purchase)),
  }
}

const isFor =
  ({ country }: Purchase) =>
  ({ countries }: OnlineProvider): boolean =>
    country === undefined || countries === 'all' || countries.has(country)
