import { sql } from 'drizzle-orm'
import { createLocalReq } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'

import { WhereUsed } from '@/features/content/ui/admin/where-used'
import type { Context } from '@/platform/context'
import { findUses } from '@/platform/references/find-uses'
import { publicFilePath } from '@/platform/storage/public-file-url'
import { sqlOf } from '@/platform/transaction'

import { createTestOrder } from '../../factories/order'
import { createFile } from '../../factories/file'
import { createPicture } from '../../factories/picture'
import { createProduct } from '../../factories/product'
import { statementsOf } from '../support/count-statements'
import { openShop } from '../support/store-context'

let ctx: Context

beforeAll(async () => {
  ;({ ctx } = await openShop())
})

/** The list of uses beside the form of a document, as text. */
async function listOf(id: string, collectionSlug = 'media'): Promise<string> {
  const { payload } = ctx
  const req = await createLocalReq({}, payload)
  const props = { collectionSlug, id, payload, req } as Parameters<typeof WhereUsed>[0]
  return renderToStaticMarkup(await WhereUsed(props))
}

test('the form of a picture lists with links where it is used, drafts included', async () => {
  const picture = await createPicture(ctx)
  expect(await listOf(picture)).toContain('Nowhere: it can be deleted.')
  const { id } = await createProduct(ctx, { title: 'Pencil', isPublished: false })
  await ctx.payload.update({
    collection: 'products',
    id,
    draft: true,
    data: { gallery: [{ picture }], _status: 'draft' },
  })
  const list = await listOf(picture)
  expect(list).toContain(`<a href="/admin/collections/products/${id}">Pencil</a>`)
  expect(list).toContain('Product · draft · Pictures › Picture')
})

test('a picture that only an order shows stays: the order keeps the picture of what was bought', async () => {
  const picture = await createPicture(ctx)
  const lines = [{ product: await createProduct(ctx) }]
  const { id } = await createTestOrder(ctx, { provider: 'manual', method: 'bank-transfer', lines })
  const { sizes, filename } = await ctx.payload.findByID({ collection: 'media', id: picture })
  const path = publicFilePath(sizes?.thumb?.filename ?? filename ?? '')
  await sqlOf(ctx).execute(sql`update orders_lines set picture_url = ${path} where _parent_id = ${id}::uuid`)
  await expect(ctx.payload.delete({ collection: 'media', id: picture })).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('shown in 1 order') as string,
  })
  const list = await listOf(picture)
  expect(list).toContain('This picture is shown in 1 order')
  expect(list).not.toContain('it can be deleted')
})

test('the form of a download that was bought says so', async () => {
  const [file, next] = [await createFile(ctx, 'Handbook'), await createFile(ctx, 'Second edition')]
  const product = await createProduct(ctx, { kind: 'digital' })
  await ctx.payload.update({ collection: 'products', id: product.id, data: { files: [file] }, depth: 0 })
  await createTestOrder(ctx, { provider: 'manual', method: 'bank-transfer', lines: [{ product, isDigital: true }] })
  await ctx.payload.update({ collection: 'products', id: product.id, data: { files: [next] }, depth: 0 })
  expect(await listOf(file, 'files')).toContain('This file was bought with 1 order')
  await expect(ctx.payload.delete({ collection: 'files', id: file })).rejects.toMatchObject({ status: 409 })
})

test('a picture that many show is looked up in as many statements as one that few show, without the variants of products', async () => {
  const counts: number[] = []
  for (const count of [1, 4]) {
    const picture = await createPicture(ctx)
    for (let made = 0; made < count; made += 1) {
      const { id } = await createProduct(ctx)
      const gallery = [{ picture }]
      await ctx.payload.update({ collection: 'products', id, data: { gallery, _status: 'published' } })
      await ctx.payload.update({ collection: 'products', id, draft: true, data: { gallery, _status: 'draft' } })
    }
    const statements = await statementsOf(ctx, () => findUses(ctx, { collection: 'media', id: picture }))
    expect(statements.filter((text) => /"products"/.test(text) && /"variants"/.test(text))).toEqual([])
    counts.push(statements.length)
  }
  expect(counts[1]).toBe(counts[0])
})
