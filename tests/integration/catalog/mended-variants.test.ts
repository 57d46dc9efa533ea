import { randomUUID } from 'node:crypto'

import { sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'

import { down, up } from '@/migrations/20261129_100240_whole_variants'
import { sqlOf } from '@/platform/transaction'

import { createProduct } from '../../factories/product'
import { figuresOf } from '../support/stock-figures'
import { openShop } from '../support/store-context'

const { ctx } = await openShop()
const db = sqlOf(ctx)
const args = { db, payload: ctx.payload, req: ctx.req }

const color = {
  code: 'color',
  label: 'Color',
  values: [
    { code: 'ink', label: 'Ink' },
    { code: 'bone', label: 'Bone' },
  ],
}

async function variantOf(id: string) {
  const { rows } = await db.execute(sql`
    select sku, option_values as options, is_active as "isActive",
      (select array_agg(currency || ' ' || amount order by _order) from variants_prices where _parent_id = v.id) as prices
    from variants v where id = ${id}::uuid`)
  return rows[0]
}

test('variants that an earlier version allowed are mended by the same rule each time, and keep their stock', async () => {
  const product = await createProduct(ctx, {
    options: [color],
    variants: [{ options: { color: 'ink' } }, { options: { color: 'bone' } }],
  })
  const [first, second] = [product.variants[0], product.variants[1] ?? product.variants[0]]
  const plain = await createProduct(ctx, { variants: [{ sku: 'letters-1' }] })
  await down(args)
  await db.execute(sql`update variants set option_values = '{"color": "ink"}' where id = ${second.id}::uuid`)
  await db.execute(sql`
    insert into variants_prices (id, _parent_id, _order, currency, amount) values
      (${randomUUID()}, ${first.id}::uuid, 7, 'xyz', 1), (${randomUUID()}, ${first.id}::uuid, 8, 'USD', 2),
      (${randomUUID()}, ${first.id}::uuid, 9, 'chf', 3)`)
  await db.execute(sql`update variants set sku = 'LETTERS-1' where id = ${second.id}::uuid`)
  await up(args)
  expect(await variantOf(first.id)).toMatchObject({
    options: { color: 'ink' },
    isActive: true,
    prices: ['USD 1000', 'EUR 1000', 'CHF 3'],
  })
  expect(await variantOf(second.id)).toMatchObject({ isActive: false, options: { color: 'ink', copy: 'LETTERS-1' } })
  expect(await variantOf(plain.variants[0].id)).toMatchObject({
    sku: `letters-1-${plain.variants[0].id.slice(0, 8)}`,
    isActive: true,
  })
  expect(await figuresOf(ctx, [first.id, second.id])).toHaveLength(2)
})

test('a renamed value is found by its row, and a variant with a removed value is taken off sale', async () => {
  const product = await createProduct(ctx, {
    options: [color],
    variants: [{ options: { color: 'ink' } }, { options: { color: 'bone' } }],
  })
  await down(args)
  const { rows } = await db.execute<{ id: string }>(sql`
    update products_options_values set code = 'night' where code = 'ink' and _parent_id in (
      select id from products_options where _parent_id = ${product.id}::uuid) returning id`)
  expect(rows).toHaveLength(1)
  await db.execute(sql`
    delete from products_options_values where code = 'bone' and _parent_id in (
      select id from products_options where _parent_id = ${product.id}::uuid)`)
  await up(args)
  expect(await variantOf(product.variants[0].id)).toMatchObject({ options: { color: 'night' }, isActive: true })
  expect(await variantOf(product.variants[1]?.id ?? '')).toMatchObject({ options: { color: 'bone' }, isActive: false })
})

const edition = {
  code: 'edition',
  label: 'Edition',
  values: [
    { code: 'one', label: 'One' },
    { code: 'two', label: 'Two' },
  ],
}

const removeOptions = (productId: string, codes: readonly string[]) =>
  db.execute(sql`
    delete from products_options where _parent_id = ${productId}::uuid and code = any(${sql.param([...codes])}::text[])`)

const productOf = (...choices: readonly Readonly<Record<string, string>>[]) =>
  createProduct(ctx, { options: [color, edition], variants: choices.map((options) => ({ options })) })

const statesOf = ({ variants }: { readonly variants: readonly { readonly id: string }[] }) =>
  Promise.all(variants.map(({ id }) => variantOf(id)))

test('a removed option takes no variant off sale that the other options still distinguish', async () => {
  const product = await productOf({ color: 'ink', edition: 'one' }, { color: 'bone', edition: 'one' })
  const bare = await productOf({ color: 'ink', edition: 'two' })
  await down(args)
  await removeOptions(product.id, ['edition'])
  await removeOptions(bare.id, ['color', 'edition'])
  await up(args)
  expect(await statesOf(product)).toMatchObject([
    { options: { color: 'ink' }, isActive: true },
    { options: { color: 'bone' }, isActive: true },
  ])
  expect(await statesOf(bare)).toMatchObject([{ options: {}, isActive: true }])
  for (const { id } of [product, bare]) {
    const data = { title: 'Still for sale', _status: 'published' as const }
    expect(await ctx.payload.update({ collection: 'products', id, data, depth: 0 })).toMatchObject({
      title: 'Still for sale',
    })
  }
})

test('of variants that are equal without the removed option the first for sale stays on sale', async () => {
  const product = await productOf(
    { color: 'ink', edition: 'one' },
    { color: 'ink', edition: 'two' },
    { color: 'bone', edition: 'one' },
  )
  await down(args)
  await removeOptions(product.id, ['edition'])
  await db.execute(sql`update variants set is_active = false where id = ${product.variants[0].id}::uuid`)
  await up(args)
  expect(await statesOf(product)).toMatchObject([
    { options: { color: 'ink', edition: 'one' }, isActive: false },
    { options: { color: 'ink' }, isActive: true },
    { options: { color: 'bone' }, isActive: true },
  ])
  expect(
    await figuresOf(
      ctx,
      product.variants.map(({ id }) => id),
    ),
  ).toHaveLength(3)
})

test('a value that was removed beside a removed option still takes its variant off sale', async () => {
  const product = await productOf({ color: 'ink', edition: 'one' }, { color: 'bone', edition: 'one' })
  await down(args)
  await removeOptions(product.id, ['edition'])
  await db.execute(sql`
    delete from products_options_values where code = 'bone' and _parent_id in (
      select id from products_options where _parent_id = ${product.id}::uuid)`)
  await up(args)
  expect(await statesOf(product)).toMatchObject([{ isActive: true }, { isActive: false }])
})

test('the log names each changed variant, and indexes that were created by hand are kept', async () => {
  const product = await productOf({ color: 'ink', edition: 'one' }, { color: 'bone', edition: 'one' })
  const [first, second] = product.variants
  await down(args)
  await removeOptions(product.id, ['edition'])
  await db.execute(sql`update variants set option_values = '{"color": "lost"}' where id = ${second?.id}::uuid`)
  await db.execute(sql`create unique index "variants_store_sku_letters_idx" on variants (store_id, lower(sku))`)
  const warn = vi.spyOn(ctx.payload.logger, 'warn')
  await up(args)
  const told = warn.mock.calls.map(([each]) => each)
  expect(told).toContainEqual({ what: 'options that were removed', skus: [first.sku] })
  expect(told).toContainEqual({ what: 'off sale: without a name', skus: [second?.sku] })
})
