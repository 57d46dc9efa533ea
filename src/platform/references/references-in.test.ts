import type { Field } from 'payload'
import { expect, test } from 'vitest'

import { addressInText, isAddressOf } from './address-pattern'
import { holdsAddress, referenceFields } from './reference-fields'
import { addressesAt, placesIn, referencesAt } from './references-in'

const picture: Field = { name: 'picture', label: 'Picture', type: 'upload', relationTo: 'media' }
const anything: Field = {
  name: 'any',
  label: 'Any',
  type: 'relationship',
  relationTo: ['pages', 'media'],
  hasMany: true,
}
const text: Field = { name: 'text', label: 'Text', type: 'richText' }
const href: Field = { name: 'href', label: 'Address', type: 'text', custom: holdsAddress }

const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: 'Look', fields: [picture] },
      { name: 'seo', label: 'Search', fields: [anything] },
    ],
  },
  {
    type: 'row',
    fields: [{ type: 'collapsible', label: 'More', fields: [{ ...picture, name: 'cover', localized: true }] }],
  },
  {
    name: 'rows',
    label: 'Rows',
    type: 'array',
    fields: [{ name: 'inner', label: '', type: 'group', fields: [picture] }],
  },
  {
    name: 'blocks',
    label: 'Content',
    type: 'blocks',
    localized: true,
    blocks: [{ slug: 'story', labels: { singular: 'Story', plural: 'Stories' }, fields: [text, href] }],
  },
]

const link = { type: 'link', fields: { linkType: 'internal', doc: { relationTo: 'pages', value: { id: 'in-link' } } } }
const data = {
  picture: 'plain',
  seo: {
    any: [
      { relationTo: 'pages', value: 'first' },
      { relationTo: 'media', value: { id: 'populated' } },
    ],
  },
  cover: { en: 'english', de: 'german' },
  rows: [{ inner: { picture: 'deep' } }, { inner: { picture: null } }],
  blocks: {
    en: [],
    de: [
      {
        blockType: 'story',
        href: '/about',
        text: {
          root: {
            children: [
              { type: 'upload', relationTo: 'media', value: 'in-text' },
              link,
              { fields: { url: '/de/about' } },
            ],
          },
        },
      },
      { blockType: 'gone', picture: 'unknown' },
    ],
  },
}

test('references are found at every depth: tabs, rows, groups, arrays, blocks, languages and rich text', () => {
  const places = placesIn({ fields, data, hasEveryLocale: true })
  const found = places.flatMap((place) => referencesAt(place).map(({ to, id }) => [place.path, to, id]))
  expect(found).toEqual([
    ['picture', 'media', 'plain'],
    ['seo.any', 'pages', 'first'],
    ['seo.any', 'media', 'populated'],
    ['cover', 'media', 'english'],
    ['cover', 'media', 'german'],
    ['rows.inner.picture', 'media', 'deep'],
    ['blocks.story.text', 'media', 'in-text'],
    ['blocks.story.text', 'pages', 'in-link'],
  ])
  expect(places.flatMap(addressesAt)).toEqual(['/de/about', '/about'])
  expect(places.find(({ path }) => path === 'blocks.story.href')).toMatchObject({
    formPath: 'blocks.0.href',
    label: 'Content › Story › Address',
  })
})

test('every place in a document belongs to a field that `referenceFields` lists', () => {
  const listed = referenceFields({ fields }).map(({ path }) => path)
  expect(listed).toEqual([
    'picture',
    'seo.any',
    'cover',
    'rows.inner.picture',
    'blocks',
    'blocks.story.text',
    'blocks.story.href',
  ])
  for (const { path } of placesIn({ fields, data, hasEveryLocale: true })) expect(listed).toContain(path)
})

test('a document in one language holds the values of that language', () => {
  const places = placesIn({ fields, data: { ...data, cover: 'german', blocks: data.blocks.de }, hasEveryLocale: false })
  expect(places.flatMap(referencesAt).map(({ id }) => id)).toContain('german')
  expect(places.map(({ path }) => path)).toContain('blocks.story.text')
})

test.each([
  ['/about', '/about', true],
  ['/about', 'https://shop.example/about', true],
  ['/about', 'http://www.shop.example:3000/de/about/?x=1', true],
  ['/about', 'https://shop.example.evil.example/about', false],
  ['/about', 'https://shopxexample/about', false],
  ['/about', 'https://other.example/about', false],
  ['/', 'https://shop.example/de', true],
  ['/about', '/about/', true],
  ['/about', '/de/about?from=menu#top', true],
  ['/about', '/about-us', false],
  ['/about', '/products/about', false],
  ['/about', 'https://elsewhere.example/about', false],
  ['/', '/', true],
  ['/', '/de', true],
  ['/', '/#news', true],
  ['/', '', false],
  ['/', '/about', false],
])('a link to the page %s: %s is one: %s', (path, href, isOne) => {
  const page = { path, hosts: ['shop.example', 'www.shop.example'] }
  expect(isAddressOf(page, href)).toBe(isOne)
  expect(new RegExp(addressInText(page)).test(JSON.stringify({ href }))).toBe(isOne)
})
