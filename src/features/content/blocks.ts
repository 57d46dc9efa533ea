import type { Block, Field } from 'payload'

import { rowLabel } from '@/platform/panel-fields'
import { inSameStore } from '@/platform/store-field'

import { holdsAddress } from '@/platform/references/reference-fields'
import { linkHint, validLink } from './link-address'
import { richTextField } from './rich-text-field'

const link: Field = {
  name: 'link',
  label: 'Button',
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'label', type: 'text', maxLength: 60, admin: { description: 'Empty: no button.' } },
        {
          name: 'href',
          label: 'Address',
          type: 'text',
          maxLength: 300,
          admin: { description: linkHint },
          validate: validLink,
          custom: holdsAddress,
        },
      ],
    },
  ],
}

const picture: Field = { name: 'picture', type: 'upload', relationTo: 'media', ...inSameStore }
const heading: Field = { name: 'heading', type: 'text', maxLength: 160 }

/** The picture of a block in the editor's list of blocks. */
const drawn = (name: string, alt: string): Pick<Block, 'admin'> => ({
  admin: { images: { thumbnail: { url: `/blocks/${name}.svg`, alt } } },
})

export const blocks: Block[] = [
  {
    slug: 'hero',
    ...drawn('hero', 'A heading and a button beside a large picture'),
    labels: { singular: 'Opening with a large picture', plural: 'Openings' },
    fields: [
      { name: 'eyebrow', label: 'Line above the heading', type: 'text', maxLength: 80 },
      { name: 'heading', type: 'text', required: true, maxLength: 160 },
      { name: 'text', type: 'textarea', maxLength: 600 },
      link,
      picture,
    ],
  },
  {
    slug: 'categoryGrid',
    ...drawn('category-grid', 'Tiles with pictures'),
    labels: { singular: 'Tiles of all categories', plural: 'Tiles of all categories' },
    fields: [heading],
  },
  {
    slug: 'productRow',
    ...drawn('product-row', 'Four products side by side'),
    labels: { singular: 'Row of products', plural: 'Rows of products' },
    fields: [
      heading,
      { name: 'text', type: 'textarea', maxLength: 400 },
      {
        name: 'products',
        type: 'relationship',
        relationTo: 'products',
        ...inSameStore,
        hasMany: true,
        maxRows: 12,
        admin: { description: 'In this order. Drafts and what is not for sale are left out.' },
      },
      link,
    ],
  },
  {
    slug: 'story',
    ...drawn('story', 'A picture with a text beside it'),
    labels: { singular: 'Picture with text', plural: 'Pictures with text' },
    fields: [heading, richTextField({ name: 'text' }), link, picture],
  },
  {
    slug: 'richText',
    ...drawn('text', 'A column of text'),
    labels: { singular: 'Text', plural: 'Texts' },
    fields: [richTextField({ name: 'text', required: true })],
  },
  {
    slug: 'quote',
    ...drawn('quote', 'One sentence in large letters'),
    labels: { singular: 'Quote', plural: 'Quotes' },
    fields: [
      { name: 'text', type: 'textarea', required: true, maxLength: 500 },
      { name: 'source', type: 'text', maxLength: 120 },
    ],
  },
  {
    slug: 'featureList',
    ...drawn('feature-list', 'Three short points side by side'),
    labels: { singular: 'List of points', plural: 'Lists of points' },
    fields: [
      heading,
      {
        name: 'items',
        type: 'array',
        maxRows: 8,
        labels: { singular: 'Point', plural: 'Points' },
        admin: { components: rowLabel('Point', 'title') },
        fields: [
          { name: 'title', type: 'text', required: true, maxLength: 100 },
          { name: 'text', type: 'textarea', maxLength: 400 },
        ],
      },
    ],
  },
  {
    slug: 'faq',
    ...drawn('faq', 'Questions that open to show their answers'),
    labels: { singular: 'Questions and answers', plural: 'Questions and answers' },
    fields: [
      heading,
      {
        name: 'items',
        type: 'array',
        labels: { singular: 'Question', plural: 'Questions' },
        admin: { components: rowLabel('Question', 'question') },
        fields: [
          { name: 'question', type: 'text', required: true, maxLength: 200 },
          { name: 'answer', type: 'textarea', required: true, maxLength: 2000 },
        ],
      },
    ],
  },
]
