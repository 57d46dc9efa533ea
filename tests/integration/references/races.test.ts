import { beforeAll, expect, test } from 'vitest'

import type { Context } from '@/platform/context'
import type { Page } from '@/platform/payload-types'
import { inTransaction } from '@/platform/transaction'

import { createPicture } from '../../factories/picture'
import { createProduct } from '../../factories/product'
import { unique } from '../../factories/unique'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop

beforeAll(async () => {
  shop = await openShop()
})

type Save = (ctx: Context, picture: string) => Promise<unknown>

const savePage = ({ payload, req, store }: Context, blocks: NonNullable<Page['blocks']>) =>
  payload.create({
    collection: 'pages',
    data: { store: store.id, title: 'Page', slug: unique('page'), _status: 'published', blocks },
    req,
  })

const saves: Readonly<Record<string, Save>> = {
  'a picture of a product': async ({ payload, req }, picture) => {
    const { id } = await createProduct(shop.ctx)
    return payload.update({ collection: 'products', id, data: { gallery: [{ picture }], _status: 'published' }, req })
  },
  'a picture in a block': (ctx, picture) => savePage(ctx, [{ blockType: 'hero', heading: 'Hello', picture }]),
  'a picture in a rich text': (ctx, picture) => {
    const upload = { type: 'upload', version: 1, id: 'n', relationTo: 'media', value: picture, fields: {} }
    const root = { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children: [upload] } as const
    return savePage(ctx, [{ blockType: 'richText', text: { root: { ...root, children: [upload] } } }])
  },
}

const statusOf = (error: unknown): unknown => (error as { status?: unknown }).status

const deferred = () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = () => {
      resolve()
    }
  })
  return { open, opened }
}

test.each(Object.entries(saves))('%s that is being saved is not deleted', async (_name, save) => {
  const picture = await createPicture(shop.ctx)
  const writer = await shop.newContext()
  const { open, opened } = deferred()
  const written = deferred()
  const writing = inTransaction(writer, async () => {
    await save(writer, picture)
    written.open()
    await opened
  })
  await written.opened
  const deletion = shop.ctx.payload.delete({ collection: 'media', id: picture }).then(() => 'deleted', statusOf)
  open()
  await writing
  expect(await deletion).toBe(409)
})

test.each(Object.entries(saves))('%s that is being deleted is not saved', async (_name, save) => {
  const picture = await createPicture(shop.ctx)
  const deleter = await shop.newContext()
  const { open, opened } = deferred()
  const gone = deferred()
  const deletion = inTransaction(deleter, async () => {
    await deleter.payload.delete({ collection: 'media', id: picture, req: deleter.req })
    gone.open()
    await opened
  })
  await gone.opened
  const saving = save(await shop.newContext(), picture).then(() => 'saved', statusOf)
  open()
  await deletion
  expect(await saving).toBe(400)
})
