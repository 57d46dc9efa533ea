import { randomUUID } from 'node:crypto'

import { expect, test } from 'vitest'

import { listBoughtFiles } from '@/features/catalog/bought-files-sql'
import { createFile } from '../../factories/file'
import { createProduct } from '../../factories/product'
import { openShop } from '../support/store-context'

test('a buyer gets the files of the purchased language, and those without a language', async () => {
  const { ctx } = await openShop()
  const book = await createProduct(ctx, {
    kind: 'digital',
    options: [
      {
        code: 'language',
        label: 'Language',
        values: [
          { code: 'en', label: 'English' },
          { code: 'de', label: 'German' },
        ],
      },
    ],
    variants: [{ options: { language: 'en' } }, { options: { language: 'de' } }],
  })
  const files = [
    await createFile(ctx, 'Book in English', 'language:en'),
    await createFile(ctx, 'Book in German', 'language:de'),
    await createFile(ctx, 'Work sheets'),
  ]
  await ctx.payload.update({ collection: 'products', id: book.id, data: { files } })
  const titlesFor = async (...variants: string[]) => {
    const found = await listBoughtFiles(ctx, {
      orderId: randomUUID(),
      variants: variants.map((variant) => ({ product: book.id, variant })),
    })
    return found.map(({ title }) => title)
  }
  const [english, german] = book.variants.map(({ id }) => id)

  expect(await titlesFor(english ?? '')).toEqual(['Book in English', 'Work sheets'])
  expect(await titlesFor(german ?? '')).toEqual(['Book in German', 'Work sheets'])
  expect(await titlesFor(german ?? '', english ?? '')).toEqual(['Book in German', 'Work sheets', 'Book in English'])
  // The variant was deleted: its buyer gets all files rather than none.
  expect(await titlesFor(randomUUID())).toEqual(['Book in English', 'Book in German', 'Work sheets'])
})
