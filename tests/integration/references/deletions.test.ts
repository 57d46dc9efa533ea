import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import type { Context } from '@/platform/context'
import type { Page, Product } from '@/platform/payload-types'
import { sqlOf } from '@/platform/transaction'

import { createCategory } from '../../factories/category'
import { createFile } from '../../factories/file'
import { createPicture } from '../../factories/picture'
import { createProduct } from '../../factories/product'
import { node, richText } from '../../factories/rich-text'
import { unique } from '../../factories/unique'
import { openShop } from '../support/store-context'

let ctx: Context

beforeAll(async () => {
  ;({ ctx } = await openShop())
})

type Target = 'media' | 'files' | 'categories' | 'products' | 'pages' | 'stores' | 'staff' | 'customers'

const remove = (collection: Target, id: string) => ctx.payload.delete({ collection, id })

const refusal = (...parts: readonly string[]) => ({
  status: 409,
  message: expect.stringMatching(
    new RegExp(parts.map((part) => part.replaceAll(/[()]/g, String.raw`\$&`)).join('.*')),
  ) as string,
})

const publish = (id: string, data: Partial<Product>) =>
  ctx.payload.update({ collection: 'products', id, data: { ...data, _status: 'published' }, depth: 0 })

const draft = (id: string, data: Partial<Product>) =>
  ctx.payload.update({ collection: 'products', id, draft: true, data: { ...data, _status: 'draft' }, depth: 0 })

const createPage = (data: Partial<Page>, locale: 'en' | 'de' = 'en') =>
  ctx.payload.create({
    collection: 'pages',
    locale,
    data: { store: ctx.store.id, title: 'About us', slug: unique('page'), _status: 'published', ...data },
    depth: 0,
  })

const upload = (value: string) => node({ type: 'upload', id: unique('node'), relationTo: 'media', value, fields: {} })
const linkTo = (fields: object) =>
  node({ type: 'link', id: unique('node'), fields, children: [node({ type: 'text', text: 'there', format: 0 })] })

describe('a picture is not deleted', () => {
  test('while a published product shows it, which can be saved and reverted', async () => {
    const picture = await createPicture(ctx)
    const { id } = await createProduct(ctx, { title: 'Field notebook' })
    await publish(id, { gallery: [{ picture }] })
    await expect(remove('media', picture)).rejects.toMatchObject(
      refusal(
        'This picture',
        '1 place',
        'product “Field notebook” (Pictures › Picture)',
        'Choose another picture there first',
      ),
    )
    expect(await publish(id, { title: 'Field notebook, new' })).toMatchObject({ gallery: [{ picture }] })
  })

  test('while only the newest draft shows it, and while only the published version does', async () => {
    const [first, second] = [await createPicture(ctx), await createPicture(ctx)]
    const { id } = await createProduct(ctx, { title: 'Pen' })
    await publish(id, { gallery: [{ picture: first }] })
    await draft(id, { gallery: [{ picture: second }] })
    await expect(remove('media', second)).rejects.toMatchObject(refusal('the draft of product “Pen”'))
    await expect(remove('media', first)).rejects.toMatchObject(refusal(': product “Pen”'))
    await publish(id, { gallery: [{ picture: second }] })
    await remove('media', first)
  })

  test('while a draft that was never published shows it', async () => {
    const [first, second] = [await createPicture(ctx), await createPicture(ctx)]
    const { id } = await createProduct(ctx, { isPublished: false })
    await draft(id, { gallery: [{ picture: first }] })
    await expect(remove('media', first)).rejects.toMatchObject(refusal('the draft of'))
    await draft(id, { gallery: [{ picture: second }] })
    await remove('media', first)
  })

  test('while it is shared, stands for a category or is the logo of a store', async () => {
    const [shared, tile, logo] = [await createPicture(ctx), await createPicture(ctx), await createPicture(ctx)]
    const { id } = await createProduct(ctx)
    await publish(id, { seo: { picture: shared } })
    const category = await createCategory(ctx, { title: 'Paper' })
    await ctx.payload.update({ collection: 'categories', id: category.id, data: { picture: tile } })
    await ctx.payload.update({ collection: 'stores', id: ctx.store.id, data: { logo } })
    await expect(remove('media', shared)).rejects.toMatchObject(refusal('(Search engines › Picture)'))
    await expect(remove('media', tile)).rejects.toMatchObject(refusal('category “Paper” (Picture)'))
    await expect(remove('media', logo)).rejects.toMatchObject(refusal('store ', '(Logo)'))
  })

  test('while a block of a page in another language shows it', async () => {
    const picture = await createPicture(ctx)
    const blocks = [{ blockType: 'hero' as const, heading: 'Willkommen', picture }]
    const { id } = await createPage({ title: 'Landing' })
    await ctx.payload.update({
      collection: 'pages',
      id,
      locale: 'de',
      data: { title: 'Landung', blocks, _status: 'published' },
    })
    await expect(remove('media', picture)).rejects.toMatchObject(
      refusal('page “Landing” (Content › Opening with a large picture › Picture)'),
    )
  })

  test('while a rich text shows it: of a product, and inside a block', async () => {
    const [described, told] = [await createPicture(ctx), await createPicture(ctx)]
    const { id } = await createProduct(ctx, { title: 'Lamp' })
    await publish(id, { description: richText(upload(described)) })
    await createPage({ title: 'Story', blocks: [{ blockType: 'richText', text: richText(upload(told)) }] })
    await expect(remove('media', described)).rejects.toMatchObject(refusal('product “Lamp” (Description)'))
    await expect(remove('media', told)).rejects.toMatchObject(refusal('page “Story”', 'Text'))
  })

  test('unless nothing but an old version shows it, which can still be restored', async () => {
    const [old, other] = [await createPicture(ctx), await createPicture(ctx)]
    const { id } = await createProduct(ctx, { title: 'Chair' })
    await publish(id, { gallery: [{ picture: other }, { picture: old }] })
    await publish(id, { gallery: [{ picture: other }] })
    const { docs } = await ctx.payload.findVersions({
      collection: 'products',
      where: { parent: { equals: id } },
      sort: '-createdAt',
      depth: 0,
    })
    const version = docs.find((each) => each.version.gallery?.length === 2)
    await remove('media', old)
    const restored = await ctx.payload.restoreVersion({ collection: 'products', id: version?.id ?? '', depth: 0 })
    expect(restored).toMatchObject({ gallery: [{ picture: other }] })
    expect(await publish(id, { title: 'Chair again' })).toMatchObject({ gallery: [{ picture: other }] })
  })

  test('unless nothing but an old version of a page shows it, in any language', async () => {
    const picture = await createPicture(ctx)
    const { id } = await createPage({ blocks: [{ blockType: 'hero', heading: 'Hello', picture }] })
    const save = (locale: 'en' | 'de', blocks: Page['blocks']) =>
      ctx.payload.update({
        collection: 'pages',
        id,
        locale,
        data: { title: 'T', blocks: blocks ?? [], _status: 'published' },
        depth: 0,
      })
    await save('de', [{ blockType: 'hero', heading: 'Hallo', picture }])
    const { docs } = await ctx.payload.findVersions({
      collection: 'pages',
      where: { parent: { equals: id } },
      sort: '-updatedAt',
      limit: 1,
    })
    await save('en', [])
    await save('de', [])
    await remove('media', picture)
    await ctx.payload.restoreVersion({ collection: 'pages', id: docs[0]?.id ?? '' })
    for (const [locale, heading] of [
      ['en', 'Hello'],
      ['de', 'Hallo'],
    ] as const) {
      const page = await ctx.payload.findByID({ collection: 'pages', id, locale, depth: 0 })
      expect(page.blocks).toMatchObject([{ heading, picture: null }])
      await save(locale, page.blocks)
    }
  })
})

describe('a reference in a text to a deleted document', () => {
  const oldVersion = async (collection: 'products' | 'pages', id: string, at: number) => {
    const where = { parent: { equals: id } }
    const { docs } = await ctx.payload.findVersions({ collection, where, sort: 'createdAt', depth: 0 })
    return docs[at]?.id ?? ''
  }
  const internal = (page: string) => linkTo({ linkType: 'internal', doc: { relationTo: 'pages', value: page } })
  const texts = (value: unknown) => JSON.stringify(value)

  test('is removed from the old version of a product that is restored, and the text stays', async () => {
    const [picture, page, shown] = [await createPicture(ctx), await createPage({}), await createProduct(ctx)]
    const related = node({ type: 'relationship', relationTo: 'products', value: shown.id })
    const { id } = await createProduct(ctx, { title: 'Ink' })
    await publish(id, { description: richText(upload(picture), internal(page.id), related) })
    const version = await oldVersion(
      'products',
      id,
      -1 +
        (
          await ctx.payload.countVersions({
            collection: 'products',
            where: { parent: { equals: id } },
          })
        ).totalDocs,
    )
    await publish(id, { description: richText() })
    for (const [collection, each] of [
      ['media', picture],
      ['pages', page.id],
      ['products', shown.id],
    ] as const) {
      await remove(collection, each)
    }
    const { description } = await ctx.payload.restoreVersion({ collection: 'products', id: version, depth: 0 })
    for (const gone of [picture, page.id, shown.id]) expect(texts(description)).not.toContain(gone)
    expect(texts(description)).toContain('there')
    expect(await publish(id, { title: 'Ink, again' })).toMatchObject({ title: 'Ink, again' })
  })

  test('is removed from the blocks of a page, in each language', async () => {
    const picture = await createPicture(ctx)
    const blocks = [
      { blockType: 'richText' as const, text: richText(upload(picture)) },
      { blockType: 'story' as const, heading: 'Story', text: richText(upload(picture)) },
    ]
    const { id } = await createPage({ blocks })
    const save = (locale: 'en' | 'de', data: Partial<Page>) =>
      ctx.payload.update({
        collection: 'pages',
        id,
        locale,
        data: { title: 'T', ...data, _status: 'published' },
        depth: 0,
      })
    await save('de', { blocks })
    const version = await oldVersion('pages', id, 1)
    await save('en', { blocks: [] })
    await save('de', { blocks: [] })
    await remove('media', picture)
    await ctx.payload.restoreVersion({ collection: 'pages', id: version })
    for (const locale of ['en', 'de'] as const) {
      const page = await ctx.payload.findByID({ collection: 'pages', id, locale, depth: 0 })
      expect(page.blocks).toHaveLength(2)
      expect(texts(page.blocks)).not.toContain(picture)
      await save(locale, {})
    }
  })

  test('does not prevent a copy of a product or page whose picture an older version allowed to be deleted', async () => {
    const picture = await createPicture(ctx)
    const { id } = await createProduct(ctx, { title: 'Copied' })
    await publish(id, { description: richText(upload(picture)) })
    const page = await createPage({ blocks: [{ blockType: 'richText', text: richText(upload(picture)) }] })
    await sqlOf(ctx).execute(sql`delete from media where id = ${picture}::uuid`)
    expect((await ctx.payload.duplicate({ collection: 'products', id, depth: 0 })).id).not.toBe(id)
    expect((await ctx.payload.duplicate({ collection: 'pages', id: page.id, depth: 0 })).id).not.toBe(page.id)
    expect(await publish(id, { title: 'Saved' })).toMatchObject({ title: 'Saved' })
  })
})

describe('other things that are in use', () => {
  test('a category with subcategories or products stays, and so do both levels', async () => {
    const paper = await createCategory(ctx, { title: 'Paper' })
    const pads = await createCategory(ctx, { title: 'Pads', parent: paper.id })
    await createProduct(ctx, { title: 'Dot grid pad', categories: [pads.id] })
    await expect(remove('categories', paper.id)).rejects.toMatchObject(
      refusal('category “Pads”', 'Move its subcategories'),
    )
    await expect(remove('categories', pads.id)).rejects.toMatchObject(refusal('product “Dot grid pad” (Categories)'))
    expect(await ctx.payload.findByID({ collection: 'categories', id: pads.id, depth: 0 })).toMatchObject({
      parent: paper.id,
    })
  })

  test('a product that a page or another product shows stays; its own variants do not keep it', async () => {
    const shown = await createProduct(ctx)
    const related = await createProduct(ctx)
    await createPage({ title: 'Picks', blocks: [{ blockType: 'productRow', products: [shown.id] }] })
    const { id } = await createProduct(ctx, { title: 'Desk' })
    await publish(id, { related: [related.id, id] })
    await expect(remove('products', shown.id)).rejects.toMatchObject(refusal('page “Picks”', 'unpublish it'))
    await expect(remove('products', related.id)).rejects.toMatchObject(refusal('product “Desk” (Related)'))
    await remove('products', id)
    await remove('products', related.id)
  })

  test('a file that a product contains stays', async () => {
    const file = await createFile(ctx, 'Handbook')
    const { id } = await createProduct(ctx, { title: 'Course', kind: 'digital' })
    await publish(id, { files: [file] })
    await expect(remove('files', file)).rejects.toMatchObject(refusal('product “Course” (Files)'))
  })

  test('a page stays while the navigation, a button or a text links to it', async () => {
    const page = await createPage({})
    const path = `/${page.slug}`
    const domain = `${unique('shop')}.example`
    await ctx.payload.update({ collection: 'stores', id: ctx.store.id, data: { domains: [domain] } })
    const navigation = await ctx.payload.create({
      collection: 'navigation',
      data: {
        store: ctx.store.id,
        title: 'Navigation',
        header: [{ label: 'About', href: `${path}?from=menu` }],
        footer: [{ heading: 'Us', links: [{ label: 'Us', href: `/de${path}/` }] }],
      },
    })
    await expect(remove('pages', page.id)).rejects.toMatchObject(
      refusal('navigation “Navigation” (Header', 'Footer columns'),
    )
    await ctx.payload.update({ collection: 'navigation', id: navigation.id, data: { header: [], footer: [] } })
    const button = await createPage({
      title: 'B',
      blocks: [{ blockType: 'hero', heading: 'H', link: { label: 'L', href: path } }],
    })
    await expect(remove('pages', page.id)).rejects.toMatchObject(refusal('page “B”', 'Button'))
    await remove('pages', button.id)
    const { id } = await createProduct(ctx, { title: 'Linker' })
    for (const fields of [
      { linkType: 'custom', url: path },
      { linkType: 'custom', url: `https://${domain}/de${path}?from=mail` },
      { linkType: 'internal', doc: { relationTo: 'pages', value: page.id } },
    ]) {
      await publish(id, { description: richText(linkTo(fields)) })
      await expect(remove('pages', page.id)).rejects.toMatchObject(refusal('product “Linker” (Description)'))
    }
    await publish(id, {
      description: richText(
        linkTo({ linkType: 'custom', url: `${path}-more` }),
        linkTo({ linkType: 'custom', url: `https://elsewhere.example${path}` }),
      ),
    })
    await remove('pages', page.id)
  })

  test('a store with any document stays', async () => {
    await expect(remove('stores', ctx.store.id)).rejects.toMatchObject(refusal('This store cannot be deleted'))
  })
})

describe('many at once', () => {
  const removeMany = (collection: 'categories' | 'products' | 'media', ids: readonly string[]) =>
    ctx.payload.delete({ collection, where: { id: { in: [...ids] } } })

  test('of pictures: what is used stays, the others go', async () => {
    const [used, unused] = [await createPicture(ctx), await createPicture(ctx)]
    const { id } = await createProduct(ctx)
    await publish(id, { gallery: [{ picture: used }] })
    const { docs, errors } = await removeMany('media', [used, unused])
    expect(docs.map((doc) => doc.id)).toEqual([unused])
    expect(errors).toMatchObject([{ id: used, message: expect.stringContaining('1 place') as string }])
  })

  test('of categories and related products: those that only use each other are deleted together', async () => {
    const top = await createCategory(ctx)
    const below = await createCategory(ctx, { parent: top.id })
    expect((await removeMany('categories', [top.id, below.id])).errors).toEqual([])
    const [one, two, three] = [await createProduct(ctx), await createProduct(ctx), await createProduct(ctx)]
    await publish(one.id, { related: [two.id] })
    await publish(two.id, { related: [one.id] })
    await publish(three.id, { related: [one.id] })
    const { docs, errors } = await removeMany('products', [one.id, two.id])
    expect({ docs, errors }).toMatchObject({ docs: [], errors: [{}, {}] })
    expect((await removeMany('products', [one.id, two.id, three.id])).docs).toHaveLength(3)
  })

  test('of more than 100 categories or products is refused with a message', async () => {
    const title = unique('Heap')
    for (let count = 0; count <= 100; count += 1) await createCategory(ctx, { title })
    const deletion = ctx.payload.delete({ collection: 'categories', where: { title: { equals: title } } })
    await expect(deletion).rejects.toMatchObject({
      status: 400,
      message: 'Delete at most 100 at a time; 101 are chosen.',
    })
  })
})
