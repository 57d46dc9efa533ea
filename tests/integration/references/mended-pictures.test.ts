import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { down, up } from '@/migrations/20261129_101049_references'
import type { Product } from '@/platform/payload-types'
import { sqlOf } from '@/platform/transaction'

import { createPicture } from '../../factories/picture'
import { createProduct } from '../../factories/product'
import { openShop } from '../support/store-context'

const { ctx } = await openShop()
const db = sqlOf(ctx)
const args = { db, payload: ctx.payload, req: ctx.req }

const update = (id: string, data: Partial<Product>, draft: boolean) =>
  ctx.payload.update({ collection: 'products', id, data, draft, depth: 0 })

type Gallery = NonNullable<Product['gallery']>

/** As an earlier version did: the picture is deleted with every reference to it. */
const loseIt = (picture: string) => db.execute(sql`delete from media where id = ${picture}::uuid`)

test.each([
  ['published', async (id: string, gallery: Gallery) => update(id, { gallery, _status: 'published' }, false)],
  [
    'published, with a draft after it',
    async (id: string, gallery: Gallery) => {
      await update(id, { gallery, _status: 'published' }, false)
      await update(id, { subtitle: 'Draft', _status: 'draft' }, true)
    },
  ],
])('a product that lost a picture is published again from its form: %s', async (_name, save) => {
  const [kept, lost] = [await createPicture(ctx), await createPicture(ctx)]
  const { id } = await createProduct(ctx)
  await save(id, [{ picture: lost }, { picture: kept }])
  await loseIt(lost)
  await down(args)
  await up(args)
  const { gallery } = await ctx.payload.findByID({ collection: 'products', id, draft: true, depth: 0 })
  expect(gallery).toMatchObject([{ picture: kept }])
  await update(id, { ...(gallery ? { gallery } : {}), _status: 'published' }, false)
})

test('a product that was never published and lost its picture is published', async () => {
  const lost = await createPicture(ctx)
  const { id } = await createProduct(ctx, { isPublished: false })
  await update(id, { gallery: [{ picture: lost }], _status: 'draft' }, true)
  await loseIt(lost)
  await down(args)
  await up(args)
  const { gallery } = await ctx.payload.findByID({ collection: 'products', id, draft: true, depth: 0 })
  expect(gallery).toEqual([])
  await update(id, { gallery: [], _status: 'published' }, false)
})
