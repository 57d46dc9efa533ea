import type { Block, Field, PayloadRequest } from 'payload'

import { rowLabel } from '@/platform/panel-fields'
import { inSameStore } from '@/platform/store-field'

import { holdsAddress } from '@/platform/references/reference-fields'
import { validLink } from './link-address'
import { richTextField } from './rich-text-field'
import { contentPanel } from './panel-texts'

const link: Field = {
  name: 'link',
  label: contentPanel.label('blocks.link.label'),
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'label',
          label: contentPanel.label('blocks.linkLabel.label'),
          type: 'text',
          maxLength: 60,
          admin: { description: contentPanel.label('blocks.linkLabel.description') },
        },
        {
          name: 'href',
          label: contentPanel.label('blocks.linkHref.label'),
          type: 'text',
          maxLength: 300,
          admin: { description: contentPanel.label('links.hint') },
          validate: (value: unknown, { req }: { req: PayloadRequest }) => validLink(value, req),
          custom: holdsAddress,
        },
      ],
    },
  ],
}

const picture: Field = {
  name: 'picture',
  label: contentPanel.label('blocks.picture.label'),
  type: 'upload',
  relationTo: 'media',
  ...inSameStore,
}
const heading: Field = {
  name: 'heading',
  label: contentPanel.label('blocks.heading.label'),
  type: 'text',
  maxLength: 160,
}

type DrawnBlock = 'hero' | 'categoryGrid' | 'productRow' | 'story' | 'richText' | 'quote' | 'featureList' | 'faq'

/** The picture of a block in the editor's list of blocks. */
const drawn = (slug: DrawnBlock, name: string): Pick<Block, 'admin'> => ({
  // Payload shows the text in one language only: there is a name in all of them beside it.
  admin: {
    images: { thumbnail: { url: `/blocks/${name}.svg`, alt: contentPanel.label(`blocks.${slug}.drawing`).en } },
  },
})

export const blocks: Block[] = [
  {
    slug: 'hero',
    ...drawn('hero', 'hero'),
    labels: { singular: contentPanel.label('blocks.hero.one'), plural: contentPanel.label('blocks.hero.many') },
    fields: [
      { name: 'eyebrow', label: contentPanel.label('blocks.heroEyebrow.label'), type: 'text', maxLength: 80 },
      {
        name: 'heading',
        label: contentPanel.label('blocks.heroHeading.label'),
        type: 'text',
        required: true,
        maxLength: 160,
      },
      { name: 'text', label: contentPanel.label('blocks.heroText.label'), type: 'textarea', maxLength: 600 },
      link,
      picture,
    ],
  },
  {
    slug: 'categoryGrid',
    ...drawn('categoryGrid', 'category-grid'),
    labels: {
      singular: contentPanel.label('blocks.categoryGrid.one'),
      plural: contentPanel.label('blocks.categoryGrid.many'),
    },
    fields: [heading],
  },
  {
    slug: 'productRow',
    ...drawn('productRow', 'product-row'),
    labels: {
      singular: contentPanel.label('blocks.productRow.one'),
      plural: contentPanel.label('blocks.productRow.many'),
    },
    fields: [
      heading,
      { name: 'text', label: contentPanel.label('blocks.productRowText.label'), type: 'textarea', maxLength: 400 },
      {
        name: 'products',
        label: contentPanel.label('blocks.productRowProducts.label'),
        type: 'relationship',
        relationTo: 'products',
        ...inSameStore,
        hasMany: true,
        maxRows: 12,
        admin: { description: contentPanel.label('blocks.productRowProducts.description') },
      },
      link,
    ],
  },
  {
    slug: 'story',
    ...drawn('story', 'story'),
    labels: { singular: contentPanel.label('blocks.story.one'), plural: contentPanel.label('blocks.story.many') },
    fields: [
      heading,
      richTextField({ name: 'text', label: contentPanel.label('blocks.storyText.label') }),
      link,
      picture,
    ],
  },
  {
    slug: 'richText',
    ...drawn('richText', 'text'),
    labels: { singular: contentPanel.label('blocks.richText.one'), plural: contentPanel.label('blocks.richText.many') },
    fields: [richTextField({ name: 'text', label: contentPanel.label('blocks.richTextText.label'), required: true })],
  },
  {
    slug: 'quote',
    ...drawn('quote', 'quote'),
    labels: { singular: contentPanel.label('blocks.quote.one'), plural: contentPanel.label('blocks.quote.many') },
    fields: [
      {
        name: 'text',
        label: contentPanel.label('blocks.quoteText.label'),
        type: 'textarea',
        required: true,
        maxLength: 500,
      },
      { name: 'source', label: contentPanel.label('blocks.quoteSource.label'), type: 'text', maxLength: 120 },
    ],
  },
  {
    slug: 'featureList',
    ...drawn('featureList', 'feature-list'),
    labels: {
      singular: contentPanel.label('blocks.featureList.one'),
      plural: contentPanel.label('blocks.featureList.many'),
    },
    fields: [
      heading,
      {
        name: 'items',
        label: contentPanel.label('blocks.featureListItems.label'),
        type: 'array',
        maxRows: 8,
        labels: {
          singular: contentPanel.label('blocks.featureListItems.one'),
          plural: contentPanel.label('blocks.featureListItems.many'),
        },
        admin: { components: rowLabel(contentPanel.label('blocks.featureListItems.one'), 'title') },
        fields: [
          {
            name: 'title',
            label: contentPanel.label('blocks.featureListItemsTitle.label'),
            type: 'text',
            required: true,
            maxLength: 100,
          },
          {
            name: 'text',
            label: contentPanel.label('blocks.featureListItemsText.label'),
            type: 'textarea',
            maxLength: 400,
          },
        ],
      },
    ],
  },
  {
    slug: 'faq',
    ...drawn('faq', 'faq'),
    labels: { singular: contentPanel.label('blocks.faq.one'), plural: contentPanel.label('blocks.faq.many') },
    fields: [
      heading,
      {
        name: 'items',
        label: contentPanel.label('blocks.faqItems.label'),
        type: 'array',
        labels: {
          singular: contentPanel.label('blocks.faqItems.one'),
          plural: contentPanel.label('blocks.faqItems.many'),
        },
        admin: { components: rowLabel(contentPanel.label('blocks.faqItems.one'), 'question') },
        fields: [
          {
            name: 'question',
            label: contentPanel.label('blocks.faqItemsQuestion.label'),
            type: 'text',
            required: true,
            maxLength: 200,
          },
          {
            name: 'answer',
            label: contentPanel.label('blocks.faqItemsAnswer.label'),
            type: 'textarea',
            required: true,
            maxLength: 2000,
          },
        ],
      },
    ],
  },
]
