import type { Field } from 'payload'

const amount = (name: string): Field => ({ name, type: 'number', required: true })

/** A snapshot of what was bought. `product` and `variant` are ids for reference, never read for prices. */
export const orderLineFields: Field[] = [
  { name: 'product', type: 'text', required: true },
  { name: 'variant', type: 'text', required: true, index: true },
  { name: 'sku', type: 'text', required: true },
  { name: 'title', type: 'text', required: true },
  { name: 'slug', type: 'text', required: true },
  { name: 'optionsLabel', type: 'text' },
  // The index finds the orders that show a picture when its files are to be deleted.
  { name: 'pictureUrl', type: 'text', index: true },
  { name: 'isDigital', type: 'checkbox', required: true },
  amount('quantity'),
  amount('unitPrice'),
  amount('subtotal'),
  amount('discountTotal'),
  amount('taxTotal'),
  amount('total'),
  { name: 'taxBasisPoints', type: 'number', required: true },
]
