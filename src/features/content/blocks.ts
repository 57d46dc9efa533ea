import type { Block, Field } from 'payload'

import { inSameStore } from '@/platform/store-field'

const link: Field = {
  name: 'link',
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'label', type: 'text', maxLength: 60 },
        {
          name: 'href',
          type: 'text',
          maxLength: 300,
          admin: { description: 'A path of this shop such as /categories/paper, or an https:// address.' },
          validate: (value: unknown) =>
            value == null ||
            value === '' ||
            (typeof value === 'string' && /^(\/(?![/\\])|https:\/\/|mailto:|#)/.test(value)) ||
            'Start with / for a page of this shop, or with https://.',
        },
      ],
    },
  ],
}

const picture: Field = { name: 'picture', type: 'upload', relationTo: 'media', ...inSameStore }
const heading: Field = { name: 'heading', type: 'text', maxLength: 160 }

export const blocks: Block[] = [
  {
    slug: 'hero',
    labels: { singular: 'Hero', plural: 'Heroes' },
    fields: [
      { name: 'eyebrow', type: 'text', maxLength: 80 },
      { name: 'heading', type: 'text', required: true, maxLength: 160 },
      { name: 'text', type: 'textarea', maxLength: 600 },
      link,
      picture,
    ],
  },
  { slug: 'categoryGrid', labels: { singular: 'Categories', plural: 'Categories' }, fields: [heading] },
  {
    slug: 'productRow',
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
      },
      link,
    ],
  },
  {
    slug: 'story',
    labels: { singular: 'Picture with text', plural: 'Pictures with text' },
    fields: [heading, { name: 'text', type: 'richText' }, link, picture],
  },
  {
    slug: 'richText',
    labels: { singular: 'Text', plural: 'Texts' },
    fields: [{ name: 'text', type: 'richText', required: true }],
  },
  {
    slug: 'quote',
    labels: { singular: 'Quote', plural: 'Quotes' },
    fields: [
      { name: 'text', type: 'textarea', required: true, maxLength: 500 },
      { name: 'source', type: 'text', maxLength: 120 },
    ],
  },
  {
    slug: 'featureList',
    labels: { singular: 'List of points', plural: 'Lists of points' },
    fields: [
      heading,
      {
        name: 'items',
        type: 'array',
        maxRows: 8,
        fields: [
          { name: 'title', type: 'text', required: true, maxLength: 100 },
          { name: 'text', type: 'textarea', maxLength: 400 },
        ],
      },
    ],
  },
  {
    slug: 'faq',
    labels: { singular: 'Questions and answers', plural: 'Questions and answers' },
    fields: [
      heading,
      {
        name: 'items',
        type: 'array',
        fields: [
          { name: 'question', type: 'text', required: true, maxLength: 200 },
          { name: 'answer', type: 'textarea', required: true, maxLength: 2000 },
        ],
      },
    ],
  },
]
