import { z } from 'zod'

import { pictureSchema } from '@/features/content/picture.answer'
import { instantSchema, moneySchema } from '@/shared/answer-schemas'

const availabilitySchema = z.enum(['in_stock', 'low_stock', 'sold_out', 'backorder']).meta({ id: 'Availability' })

const titledSlug = z.object({ slug: z.string(), title: z.string() })

export const categorySchema = z
  .object({
    slug: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    parent: z.string().nullable().describe('Slug of the category above'),
    picture: pictureSchema.nullable(),
  })
  .meta({ id: 'Category' })

const unitPriceSchema = z
  .object({ price: moneySchema, per: z.enum(['kg', 'l', 'm', 'piece']) })
  .meta({ id: 'UnitPrice', description: 'Price per kilogram, liter, meter or piece (Directive 98/6/EC)' })

const productCardSchema = z
  .object({
    slug: z.string(),
    title: z.string(),
    subtitle: z.string().nullable(),
    kind: z.enum(['physical', 'digital']),
    badge: z.string().nullable(),
    picture: pictureSchema.nullable(),
    hoverPicture: pictureSchema.nullable(),
    price: moneySchema
      .nullable()
      .describe(
        'The lowest of the variants that pass the filters, by which lists are sorted; null where none is sold in the asked currency',
      ),
    compareAtPrice: moneySchema.nullable(),
    unitPrice: unitPriceSchema.nullable().describe('Of the variant that `price` belongs to'),
    priceVaries: z.boolean(),
    availability: availabilitySchema,
    swatches: z.array(z.object({ code: z.string(), label: z.string(), color: z.string() })),
  })
  .meta({ id: 'ProductCard' })

const counted = { label: z.string(), count: z.int() }

const facetsSchema = z
  .object({
    products: z.int().describe('Products of the list without any filter'),
    options: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        products: z.int().describe('Products with this option, without any filter'),
        values: z.array(z.object({ code: z.string(), swatch: z.string().nullable(), ...counted })),
      }),
    ),
    price: z.object({ min: moneySchema, max: moneySchema }).nullable(),
    inStock: z.int().describe('Products with a variant in stock; a variant made to order is not in stock'),
    categories: z.array(titledSlug.extend({ count: z.int() })),
  })
  .meta({
    id: 'Facets',
    description:
      'The filters of the list, with the number of products. Options and values are those of the list without filters, in the order of the catalog; a value that would find nothing now has the count 0',
  })

export const listingSchema = z
  .object({
    items: z.array(productCardSchema),
    nextCursor: z.string().nullable(),
    previousCursor: z.string().nullable().describe('For the page before; null on the first one'),
    total: z.int().describe('Products of all pages'),
    facets: facetsSchema,
  })
  .meta({ id: 'Listing' })

export const suggestionsSchema = z
  .object({
    products: z.array(productCardSchema),
    categories: z.array(categorySchema),
    pages: z
      .array(z.object({ title: z.string(), path: z.string().describe('On the store, in its default language') }))
      .describe('Content pages, such as one about delivery'),
  })
  .meta({ id: 'Suggestions' })

const variantSchema = z
  .object({
    sku: z.string(),
    options: z.record(z.string(), z.string()).describe("A value's code for each option's code"),
    price: moneySchema.nullable().describe('In the requested currency; null where it is not sold in it'),
    compareAtPrice: moneySchema.nullable(),
    unitPrice: unitPriceSchema.nullable().describe('Of `price`; null where the content of a package is not given'),
    prices: z.array(z.object({ price: moneySchema, compareAtPrice: moneySchema.nullable() })),
    availability: availabilitySchema,
    left: z.int().nullable().describe('The number of pieces, if few are left'),
  })
  .meta({ id: 'Variant' })

export const productSchema = z
  .object({
    slug: z.string(),
    title: z.string(),
    subtitle: z.string().nullable(),
    kind: z.enum(['physical', 'digital']),
    badge: z.string().nullable(),
    description: z.string().nullable().describe('Plain text'),
    details: z.array(z.object({ label: z.string(), value: z.string() })),
    media: z.array(
      z.object({
        picture: pictureSchema,
        optionValue: z.string().nullable().describe('`color:ink`: of this variant only; null of all'),
      }),
    ),
    options: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        values: z.array(z.object({ code: z.string(), label: z.string(), swatch: z.string().nullable() })),
      }),
    ),
    variants: z.array(variantSchema),
    availability: availabilitySchema,
    categories: z.array(titledSlug),
    related: z
      .array(productCardSchema)
      .describe('Chosen by an editor; if fewer than four, others of the same category follow'),
    updatedAt: instantSchema,
  })
  .meta({ id: 'Product' })
