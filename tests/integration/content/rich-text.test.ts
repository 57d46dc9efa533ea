import { randomUUID } from 'node:crypto'

import type { Field, RichTextField } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'

import { nodeTypes } from '@/features/content/rich-text-shape'
import { richTextConverters } from '@/features/content/ui/rich-text-converters'
import { systemContext } from '@/platform/request-context'

import { createCategory } from '../../factories/category'
import { createProduct } from '../../factories/product'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let other: TestShop
let cookie = ''
let product = ''

beforeAll(async () => {
  shop = await openShop()
  other = await openShop()
  product = (await createProduct(shop.ctx)).id
  cookie = await signInAs(shop.ctx, 'editor')
})

function* richTexts(fields: readonly Field[]): Generator<RichTextField> {
  for (const field of fields) {
    if (field.type === 'richText') yield field
    if (field.type === 'tabs') for (const tab of field.tabs) yield* richTexts(tab.fields)
    if (field.type === 'blocks') for (const block of field.blocks) yield* richTexts(block.fields)
    if ('fields' in field) yield* richTexts(field.fields)
  }
}

interface Features {
  readonly nodes: readonly { node: { getType?: () => string; replace?: { getType: () => string } } }[]
}

interface Editor {
  readonly editorConfig: { readonly features: Features; readonly resolvedFeatureMap: ReadonlyMap<string, unknown> }
}

async function editors(): Promise<[name: string, editor: Editor][]> {
  const { payload } = await systemContext()
  return payload.config.collections.flatMap(({ slug, fields }) =>
    [...richTexts(fields)].map(({ name, editor }): [string, Editor] => [
      `${slug}.${name}`,
      editor as unknown as Editor,
    ]),
  )
}

/** Features that bring nodes of their own, and the toolbar. */
const nodeFeatures = new Set([
  ...['paragraph', 'heading', 'orderedList', 'unorderedList', 'checklist', 'link', 'relationship', 'blockquote'],
  ...['upload', 'horizontalRule', 'toolbarInline'],
])

test('every kind of node that an editor offers is rendered, in every rich text of every collection', async () => {
  const all = await editors()
  expect(all.length).toBeGreaterThanOrEqual(3)
  const drawn = richTextConverters({ href: (path) => path, documents: new Map(), pictures: new Map() })
  for (const [name, { editorConfig }] of all) {
    const offered = editorConfig.features.nodes.map(({ node }) => node.getType?.() ?? node.replace?.getType())
    expect(offered.length, name).toBeGreaterThan(5)
    for (const type of offered) {
      expect(Object.keys(drawn), `${name}: ${String(type)}`).toContain(type)
      expect(nodeTypes, name).toContain(type)
    }
    // These are not nodes; `rich-text-view.test.tsx` renders each of them.
    const others = [...editorConfig.resolvedFeatureMap.keys()].filter((key) => !nodeFeatures.has(key))
    expect(others.toSorted(), name).toEqual([
      'align',
      'bold',
      'indent',
      'inlineCode',
      'italic',
      'strikethrough',
      'subscript',
      'superscript',
      'underline',
    ])
  }
})

test('links and relations are offered to documents with a page in the shop, pictures to the media', async () => {
  for (const [name, { editorConfig }] of await editors()) {
    const props = (key: string) =>
      (editorConfig.resolvedFeatureMap.get(key) as { sanitizedServerFeatureProps?: unknown })
        .sanitizedServerFeatureProps
    const pages = { enabledCollections: ['pages', 'products', 'categories'] }
    expect(props('link'), name).toMatchObject(pages)
    expect(props('relationship'), name).toMatchObject(pages)
    expect(props('upload'), name).toMatchObject({ enabledCollections: ['media'] })
  }
})

const paragraph = (...children: object[]) => ({
  root: {
    ...{ type: 'root', direction: null, format: '', indent: 0, version: 1 },
    children: [{ type: 'paragraph', children, direction: null, format: '', indent: 0, version: 1 }],
  },
})
const link = (fields: object) => ({
  ...{ type: 'link', version: 3, direction: null, format: '', indent: 0, fields },
  children: [{ type: 'text', text: 'here', format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
})
const internal = (relationTo: string, value: string) =>
  link({ linkType: 'internal', doc: { relationTo, value }, newTab: false })

async function save(text: object, query = '?draft=true') {
  const body = JSON.stringify({ description: text, ...(query ? { _status: 'draft' } : { _status: 'published' }) })
  return callRest({ method: 'PATCH', path: `products/${product}${query}`, body }, cookie)
}

describe('a rich text is refused, in a draft too, with a link to', () => {
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'java\nscript:x',
    '',
  ])('%j', async (url) => {
    for (const query of ['?draft=true', '']) {
      const { status, text } = await save(paragraph(link({ linkType: 'custom', url })), query)
      expect([status, text]).toEqual([400, expect.stringContaining('"path":"description"')])
    }
  })

  test.each(['orders', 'staff', 'customers', 'files', 'stores'])('a document in %s', async (collection) => {
    const { status, text } = await save(paragraph(internal(collection, product)))
    expect([status, text]).toEqual([400, expect.stringContaining('Link to pages, products or categories.')])
  })

  test('a document of another store', async () => {
    const foreign = await createProduct(other.ctx)
    const foreignCategory = await createCategory(other.ctx)
    for (const [collection, id] of [
      ['products', foreign.id],
      ['categories', foreignCategory.id],
    ] as const) {
      const { status, text } = await save(paragraph(internal(collection, id)))
      expect([status, text]).toEqual([400, expect.stringContaining('of another store')])
    }
  })

  test('the same inside a block of a page', async () => {
    const foreign = await createProduct(other.ctx)
    for (const node of [internal('products', foreign.id), link({ linkType: 'custom', url: 'javascript:x' })]) {
      const blocks = [{ blockType: 'richText', text: paragraph(node) }]
      const body = JSON.stringify({ store: shop.ctx.store.id, title: 'Page', blocks, _status: 'draft' })
      const { status, text } = await callRest({ method: 'POST', path: 'pages?draft=true', body }, cookie)
      expect([status, text]).toEqual([400, expect.stringContaining('"path":"blocks.0.text"')])
    }
  })
})

test('links inside the store and to other sites are saved and published', async () => {
  const target = await createProduct(shop.ctx)
  const category = await createCategory(shop.ctx)
  for (const node of [
    internal('products', target.id),
    internal('categories', category.id),
    link({ linkType: 'custom', url: 'https://maker.example/a?b=c', newTab: true }),
    link({ linkType: 'custom', url: '/categories/paper', newTab: false }),
  ]) {
    expect((await save(paragraph(node))).status).toBe(200)
    const { status, text } = await save(paragraph(node), '')
    expect([status, text]).toEqual([200, expect.anything()])
  }
})

describe('a value that the editor cannot produce is refused with the field named, in a draft too:', () => {
  const whole = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
  const words = { type: 'text', text: 'words', format: 0, version: 1 }

  test.each([
    ['a part that is null', whole(null)],
    ['a part that is a text', whole('words')],
    ['parts that are a text', whole({ type: 'paragraph', children: 'words' })],
    ['parts that are an object', { root: { type: 'root', children: { a: words } } }],
    ['a text that is a number', whole({ type: 'paragraph', children: [{ type: 'text', text: 5 }] })],
    ['a text that is an object', whole({ type: 'paragraph', children: [{ type: 'text', text: { a: 1 } }] })],
    ['a type that the editor does not know', whole({ type: 'table', children: [] })],
    ['an indent off the page', whole({ type: 'paragraph', indent: 1e9, children: [words] })],
    ['a root that is a text', { root: 'words' }],
    ['a root of another type', { root: words }],
    ['a root inside the root', whole({ type: 'root', children: [words] })],
    ['an empty object', {}],
    ['the texts of all languages', { en: whole(words), de: 5 }],
    ['a text of another editor', { ops: [{ insert: 'words' }] }],
    ['a list', []],
    ['HTML', '<p>words</p>'],
  ])('%s', async (_name, value) => {
    const blocks = [{ blockType: 'richText', text: value }]
    const page = { store: shop.ctx.store.id, title: 'Shapes', blocks }
    const calls = [
      [`products/${product}?draft=true`, 'PATCH', { description: value, _status: 'draft' }, 'description'],
      [`products/${product}`, 'PATCH', { description: value, _status: 'published' }, 'description'],
      ['pages?draft=true', 'POST', { ...page, _status: 'draft' }, 'blocks.0.text'],
    ] as const
    for (const [path, method, data, field] of calls) {
      const { status, text } = await callRest({ method, path, body: JSON.stringify(data) }, cookie)
      expect([status, text], path).toEqual([400, expect.stringContaining(`"path":"${field}"`)])
    }
  })

  test.each(['__proto__', 'constructor', 'nowhere', 'orders', 'files'])('a relation to %s', async (relationTo) => {
    const shows = (type: string) => whole({ type, relationTo, value: product, version: 2 })
    for (const value of [shows('relationship'), shows('upload'), paragraph(internal(relationTo, randomUUID()))]) {
      const { status, text } = await save(value)
      expect([status, text]).toEqual([400, expect.stringContaining('"path":"description"')])
    }
  })
})
