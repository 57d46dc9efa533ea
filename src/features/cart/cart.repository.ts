import { sql, type SQL } from 'drizzle-orm'

import type { Context, SystemContext } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { sqlOf } from '@/platform/transaction'
import type { Address, BillingAddress } from '@/shared/address-format'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'

import type { TakenPieces } from './domain/cart'

export type StoredLine = {
  readonly id: string
  readonly variantId: string
  readonly quantity: number
  /** What the line was called when it was last saved; null when a former version saved it. */
  readonly sku: string | null
  readonly title: string | null
  readonly optionsLabel: string | null
  /** Minor units of the cart's currency; null before the first price was shown. */
  readonly shownPrice: number | null
}

export type StoredCart = {
  readonly id: string
  readonly customerId: string | null
  readonly currency: CurrencyCode
  /** The cart's earlier currency, when the store no longer sells in it; null otherwise. */
  readonly formerCurrency: CurrencyCode | null
  /** Where it goes; that of the address, as soon as there is one. Null while the shopper has not said it. */
  readonly country: CountryCode | null
  readonly locale: Locale
  readonly email: string | null
  readonly shippingAddress: Address | null
  readonly billingAddress: BillingAddress | null
  readonly shippingMethod: string | null
  /** The order that was made from it last, if any: pending, placed or canceled. */
  readonly orderId: string | null
  readonly status: 'open' | 'completed'
  /** Changes with every change of the cart. */
  readonly version: string
  readonly lines: readonly StoredLine[]
}

const columns = sql`
  c.id, c.customer_id as "customerId", c.currency, c.country, c.locale, c.email, c.shipping_address as "shippingAddress",
  c.billing_address as "billingAddress", c.shipping_method as "shippingMethod", c.order_id as "orderId", c.status,
  c.updated_at::text as version,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', l.id, 'variantId', l.variant_id, 'quantity', l.quantity, 'shownPrice', l.shown_price,
      'sku', l.sku, 'title', l.title, 'optionsLabel', l.options_label
    ) order by l.created_at, l.id)
    from cart_lines l where l.cart_id = c.id
  ), '[]'::jsonb) as lines`

type NewCart = Pick<StoredCart, 'id' | 'currency' | 'country' | 'locale'> & {
  tokenHash: string
  customerId?: string | null
}

export async function insertCart(ctx: Context, cart: NewCart): Promise<void> {
  await sqlOf(ctx).execute(sql`
    insert into carts (id, store_id, token_hash, customer_id, currency, country, locale)
    values (${cart.id}, ${ctx.store.id}, ${cart.tokenHash}, ${cart.customerId ?? null}, ${cart.currency},
      ${cart.country}, ${cart.locale})`)
}

/** The cart with this token's hash, when it is this store's. */
export async function findCart(ctx: Context, tokenHash: string): Promise<StoredCart | null> {
  const { rows } = await sqlOf(ctx).execute<Omit<StoredCart, 'formerCurrency'>>(sql`
    select ${columns} from carts c where c.token_hash = ${tokenHash} and c.store_id = ${ctx.store.id}::uuid`)
  return rows[0] ? inSoldCurrency(ctx, rows[0]) : null
}

/**
 * When the store no longer sells in a cart's currency, the cart changes to the store's default currency. Prices that
 * were shown before are dropped, because they are in the old currency.
 */
function inSoldCurrency({ store }: Context, cart: Omit<StoredCart, 'formerCurrency'>): StoredCart {
  if (store.currencies.includes(cart.currency)) return { ...cart, formerCurrency: null }
  const lines = cart.lines.map((line) => ({ ...line, shownPrice: null }))
  return { ...cart, currency: store.defaultCurrency, formerCurrency: cart.currency, lines }
}

/**
 * Locks an open cart until the end of the transaction and gives it a new version; false when there is none. Read it
 * afterwards, by a statement of its own: the one that waited for the lock still sees the lines of before.
 */
export async function lockOpenCart(ctx: Context, tokenHash: string): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    update carts set updated_at = clock_timestamp(), locale = ${localeOf(ctx)}
    where token_hash = ${tokenHash} and store_id = ${ctx.store.id}::uuid and status = 'open' returning id`)
  return rows.length > 0
}

/** The token hash of the customer's newest open cart. */
export async function findCustomerCartHash(ctx: Context, customerId: string): Promise<string | null> {
  const { rows } = await sqlOf(ctx).execute<{ hash: string }>(sql`
    select token_hash as hash from carts
    where customer_id = ${customerId}::uuid and store_id = ${ctx.store.id}::uuid and status = 'open'
    order by updated_at desc limit 1`)
  return rows[0]?.hash ?? null
}

export type CartDetails = Partial<
  Pick<
    StoredCart,
    | 'customerId'
    | 'currency'
    | 'country'
    | 'email'
    | 'shippingAddress'
    | 'billingAddress'
    | 'shippingMethod'
    | 'orderId'
  >
>

interface CartChange {
  /** All lines of the cart from now on; absent when they stay as they are. */
  readonly lines?: readonly StoredLine[] | undefined
  /** What of the details changes. */
  readonly details?: CartDetails
}

/**
 * Saves an open cart in one statement and gives it a new version. With `version` only if the cart still has that one:
 * false when another request changed it since it was read.
 */
export async function saveCart(
  ctx: Context,
  { id, version }: { readonly id: string; readonly version?: string },
  { lines, details = {} }: CartChange,
): Promise<boolean> {
  const isUnchanged = version === undefined ? sql`` : sql`and updated_at = ${version}::timestamptz`
  const changes = [sql`updated_at = clock_timestamp()`, sql`locale = ${localeOf(ctx)}`, ...changesOf(details)]
  const { rows } = await sqlOf(ctx).execute(sql`
    with saved as (
      update carts set ${sql.join(changes, sql`, `)}
      where id = ${id}::uuid and status = 'open' ${isUnchanged} returning id
    )${lines ? withLines(id, lines) : sql``}
    select id from saved`)
  return rows.length > 0
}

const withLines = (cartId: string, lines: readonly StoredLine[]): SQL => sql`,
    wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as line (id uuid, "variantId" uuid, quantity int, "shownPrice" bigint, sku text, title text, "optionsLabel" text)
    ),
    gone as (
      delete from cart_lines
      where cart_id = ${cartId}::uuid and id not in (select id from wanted) and exists (select from saved)
    ),
    kept as (
      insert into cart_lines (id, cart_id, variant_id, quantity, shown_price, sku, title, options_label)
      select wanted.id, saved.id, "variantId", quantity, "shownPrice", sku, title, "optionsLabel" from wanted, saved
      on conflict (id) do update set quantity = excluded.quantity, shown_price = excluded.shown_price,
        sku = excluded.sku, title = excluded.title, options_label = excluded.options_label
    )`

const json = (address: BillingAddress | null): SQL => sql`${address === null ? null : JSON.stringify(address)}::jsonb`

function changesOf(details: CartDetails): SQL[] {
  return [
    ...(details.customerId === undefined ? [] : [sql`customer_id = ${details.customerId}::uuid`]),
    ...(details.currency === undefined ? [] : [sql`currency = ${details.currency}`]),
    ...(details.country === undefined ? [] : [sql`country = ${details.country}`]),
    ...(details.email === undefined ? [] : [sql`email = ${details.email}`]),
    ...(details.shippingAddress === undefined ? [] : [sql`shipping_address = ${json(details.shippingAddress)}`]),
    ...(details.billingAddress === undefined ? [] : [sql`billing_address = ${json(details.billingAddress)}`]),
    ...(details.shippingMethod === undefined ? [] : [sql`shipping_method = ${details.shippingMethod}`]),
    ...(details.orderId === undefined ? [] : [sql`order_id = ${details.orderId}::uuid`]),
  ]
}

/**
 * Binds a cart to a new order if nobody has changed it since it was read at `version`; locks it until the end of the
 * transaction. Returns the database's time, or null when another request changed the cart first.
 */
export async function updateOrder(
  ctx: Context,
  { id, version }: Pick<StoredCart, 'id' | 'version'>,
  orderId: string,
): Promise<Date | null> {
  const { rows } = await sqlOf(ctx).execute<{ now: string | Date }>(sql`
    update carts set order_id = ${orderId}::uuid, updated_at = clock_timestamp()
    where id = ${id}::uuid and status = 'open' and updated_at = ${version}::timestamptz
    returning clock_timestamp() as now`)
  return rows[0] ? new Date(rows[0].now) : null
}

export async function deleteCart(ctx: Context, cartId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`delete from carts where id = ${cartId}::uuid`)
}

/** Locks the open cart that an order was made from, until the end of the transaction; null when there is none. */
export async function lockCartOfOrder(ctx: SystemContext, orderId: string): Promise<string | null> {
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    select id from carts where order_id = ${orderId}::uuid and status = 'open' for update`)
  return rows[0]?.id ?? null
}

/**
 * Removes the bought pieces from a locked cart. If others were added since, they stay and the cart stays open.
 * Otherwise the cart is completed and keeps its lines as they were ordered.
 */
export async function takeOrdered(ctx: SystemContext, cartId: string, taken: readonly TakenPieces[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    with rest as materialized (
      select l.id, l.quantity - coalesce(sum(bought.quantity), 0)::int as quantity
      from cart_lines l left join jsonb_to_recordset(${JSON.stringify(taken)}::jsonb)
        as bought ("variantId" uuid, quantity int) on bought."variantId" = l.variant_id
      where l.cart_id = ${cartId}::uuid group by l.id
    ),
    verdict as materialized (select coalesce(bool_or(quantity > 0), false) as "isLeft" from rest),
    lowered as (
      update cart_lines l set quantity = rest.quantity from rest, verdict
      where verdict."isLeft" and l.id = rest.id and rest.quantity > 0 and rest.quantity < l.quantity
    ),
    gone as (
      delete from cart_lines l using rest, verdict where verdict."isLeft" and l.id = rest.id and rest.quantity <= 0
    )
    update carts set updated_at = clock_timestamp(),
      status = case when verdict."isLeft" then 'open' else 'completed' end,
      order_id = case when verdict."isLeft" then null else order_id end
    from verdict where id = ${cartId}::uuid`)
}
