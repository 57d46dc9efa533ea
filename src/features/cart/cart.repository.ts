import { and, desc, eq, sql, type SQL } from 'drizzle-orm'

import {
  selectSellable,
  storeValues,
  toSellableVariant,
  type SellableRow,
  type SellableVariant,
  type StoreValues,
} from '@/features/inventory/sellable-variants-sql'
import { columnNames } from '@/platform/column-names'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { fixedSql, fixedStatement } from '@/platform/fixed-sql'
import { subquery } from '@/platform/subquery'
import { sqlOf } from '@/platform/transaction'
import type { Address, BillingAddress } from '@/shared/address-format'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'

import { insertedColumns, insertedValues, lineJson, lineRows, updatedColumns, type StoredLine } from './cart-line.codec'
import { cartLines, carts } from './cart.tables'

export type StoredCart = {
  readonly id: string
  readonly customerId: string | null
  readonly currency: CurrencyCode
  /** The cart's earlier currency, when the store no longer sells in it; null otherwise. */
  readonly formerCurrency: CurrencyCode | null
  /** The destination: that of the address as soon as it has one; null while the shopper has not chosen a country. */
  readonly country: CountryCode | null
  readonly locale: Locale
  readonly email: string | null
  readonly shippingAddress: Address | null
  readonly billingAddress: BillingAddress | null
  readonly shippingMethod: string | null
  /** The latest order made from the cart, if any: pending, placed or canceled. */
  readonly orderId: string | null
  readonly status: 'open' | 'completed'
  /** Changes with every change of the cart. */
  readonly version: string
  readonly lines: readonly StoredLine[]
}

const lines = subquery<readonly StoredLine[]>(
  fixedSql(sql`
  select coalesce(jsonb_agg(${lineJson} order by ${cartLines.createdAt}, ${cartLines.id}), '[]'::jsonb)
  from ${cartLines} where ${cartLines.cartId} = ${carts.id}`),
)

type ReadCart = Omit<StoredCart, 'formerCurrency'>

const selection = {
  id: carts.id,
  customerId: carts.customerId,
  // The types are safe: codes are checked before they are written.
  currency: sql<CurrencyCode>`${carts.currency}`,
  country: sql<CountryCode | null>`${carts.country}`,
  locale: sql<Locale>`${carts.locale}`,
  email: carts.email,
  shippingAddress: carts.shippingAddress,
  billingAddress: carts.billingAddress,
  shippingMethod: carts.shippingMethod,
  orderId: carts.orderId,
  status: carts.status,
  // As text, because a JavaScript date has no microseconds.
  version: sql<string>`${carts.updatedAt}::text`,
  lines,
}

type NewCart = Pick<StoredCart, 'id' | 'currency' | 'country' | 'locale'> & {
  tokenHash: string
  customerId?: string | null
}

export async function insertCart(ctx: Context, cart: NewCart): Promise<void> {
  await sqlOf(ctx)
    .insert(carts)
    .values({ ...cart, storeId: ctx.store.id })
}

const isCart = ({ store }: Context, tokenHash: string) =>
  and(eq(carts.tokenHash, tokenHash), eq(carts.storeId, store.id))

/** The cart of this store with this token hash. */
export async function findCart(ctx: Context, tokenHash: string): Promise<StoredCart | null> {
  const [cart] = await sqlOf(ctx).select(selection).from(carts).where(isCart(ctx, tokenHash))
  return cart ? inSoldCurrency(ctx, cart) : null
}

/** The current catalog data of a cart's variants, by variant id. */
export type CartVariants = ReadonlyMap<string, SellableVariant>

interface CartAsked extends StoreValues {
  readonly tokenHash: string
  readonly skus: readonly string[]
  readonly currencies: readonly CurrencyCode[]
  readonly defaultCurrency: CurrencyCode
}

const cartWithVariants = fixedStatement<CartAsked>((place) => {
  const variants = selectSellable({
    ids: sql`array(select ${cartLines.variantId} from ${cartLines} where ${cartLines.cartId} = ${carts.id})`,
    skus: sql`(select ${place('skus')}::text[])::text[]`,
    store: sql`${carts.storeId}`,
    locale: place('locale'),
    fallback: place('fallback'),
    separator: place('separator'),
    // As `inSoldCurrency` decides.
    currency: sql`case when ${carts.currency} = any(${place('currencies')}::text[]) then ${carts.currency}
      else ${place('defaultCurrency')} end`,
    reservedBy: sql`${carts.orderId}`,
  })
  const fields = Object.entries(selection).map(([name, value]) => sql`${value} as ${sql.identifier(name)}`)
  return sql`
    select ${sql.join(fields, sql`, `)},
      (select coalesce(jsonb_agg(to_jsonb(variant)), '[]'::jsonb) from (${variants}) as variant) as variants
    from ${carts} where ${carts.tokenHash} = ${place('tokenHash')} and ${carts.storeId} = ${place('store')}`
})

/**
 * The cart of this store with this token hash, and the variants of its lines and of `skus` that are about to be added,
 * in the context's language, in one statement.
 */
export async function findCartWithVariants(
  ctx: Context,
  tokenHash: string,
  skus: readonly string[] = [],
): Promise<{ cart: StoredCart; variants: CartVariants } | null> {
  const { currencies, defaultCurrency } = ctx.store
  const { rows } = await sqlOf(ctx).execute<ReadCart & { readonly variants: readonly SellableRow[] }>(
    cartWithVariants({ ...storeValues(ctx, localeOf(ctx)), tokenHash, skus, currencies, defaultCurrency }),
  )
  const [row] = rows
  if (!row) return null
  const { variants, ...read } = row
  const cart = inSoldCurrency(ctx, read)
  const sellable = variants.map((variant) => toSellableVariant(variant, cart.currency))
  return { cart, variants: new Map(sellable.map((variant) => [variant.variantId, variant])) }
}

/**
 * When the store no longer sells in a cart's currency, the cart changes to the store's default currency. Prices that
 * were shown before are dropped, because they are in the old currency.
 */
function inSoldCurrency({ store }: Context, cart: ReadCart): StoredCart {
  if (store.currencies.includes(cart.currency)) return { ...cart, formerCurrency: null }
  const lines = cart.lines.map((line) => ({ ...line, shownPrice: null }))
  return { ...cart, currency: store.defaultCurrency, formerCurrency: cart.currency, lines }
}

/**
 * Locks an open cart until the end of the transaction and gives it a new version; false when it does not exist. Read it
 * with a second statement: the statement that waited for the lock still sees the old lines.
 */
export async function lockOpenCart(ctx: Context, tokenHash: string): Promise<boolean> {
  const rows = await sqlOf(ctx)
    .update(carts)
    .set({ updatedAt: sql`clock_timestamp()`, locale: localeOf(ctx) })
    .where(and(isCart(ctx, tokenHash), eq(carts.status, 'open')))
    .returning({ id: carts.id })
  return rows.length > 0
}

/** The token hash of the customer's newest open cart. */
export async function findCustomerCartHash(ctx: Context, customerId: string): Promise<string | null> {
  const [cart] = await sqlOf(ctx)
    .select({ hash: carts.tokenHash })
    .from(carts)
    .where(and(eq(carts.customerId, customerId), eq(carts.storeId, ctx.store.id), eq(carts.status, 'open')))
    .orderBy(desc(carts.updatedAt))
    .limit(1)
  return cart?.hash ?? null
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
  /** All new lines of the cart; absent when they do not change. */
  readonly lines?: readonly StoredLine[] | undefined
  /** The details that change. */
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
  const isUnchanged = version === undefined ? undefined : sql`${carts.updatedAt} = ${version}::timestamptz`
  const set = { ...details, updatedAt: sql`clock_timestamp()`, locale: localeOf(ctx) }
  const db = sqlOf(ctx)
  const saved = db
    .update(carts)
    .set(set)
    .where(and(eq(carts.id, id), eq(carts.status, 'open'), isUnchanged))
    .returning({ id: carts.id })
  if (!lines) return (await saved).length > 0
  const { rows } = await db.execute(sql`with saved as (${saved.getSQL()}), ${withLines(id, lines)} select 1 from saved`)
  return rows.length > 0
}

/** SQL that replaces a cart's lines in a statement with the CTE `saved`; it does nothing when `saved` is empty. */
function withLines(cartId: string, lines: readonly StoredLine[]): SQL {
  const { id } = cartLines
  return sql`
    wanted as (select * from ${lineRows(lines)}),
    gone as (
      delete from ${cartLines}
      where ${cartLines.cartId} = ${cartId}::uuid and ${id} not in (select wanted.id from wanted)
        and exists (select from saved)
    ),
    kept as (
      insert into ${cartLines} (${columnNames(cartLines.cartId)}, ${insertedColumns})
      select saved.id, ${insertedValues} from wanted as line, saved
      on conflict (${columnNames(id)}) do update set ${updatedColumns}
    )`
}

export async function deleteCart(ctx: Context, cartId: string): Promise<void> {
  await sqlOf(ctx).delete(carts).where(eq(carts.id, cartId))
}
