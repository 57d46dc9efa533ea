import type { Field } from 'payload'
import { ordersPanel } from './panel-texts'

type Amount = 'quantity' | 'unitPrice' | 'subtotal' | 'discountTotal' | 'taxTotal' | 'total'

const amount = (name: Amount): Field => ({
  name,
  label: ordersPanel.label(`lines.${name}.label`),
  type: 'number',
  required: true,
})

/** A snapshot of what was bought. `product` and `variant` are ids for reference, never read for prices. */
export const orderLineFields: Field[] = [
  { name: 'product', label: ordersPanel.label('lines.product.label'), type: 'text', required: true },
  { name: 'variant', label: ordersPanel.label('lines.variant.label'), type: 'text', required: true, index: true },
  { name: 'sku', label: ordersPanel.label('lines.sku.label'), type: 'text', required: true },
  { name: 'title', label: ordersPanel.label('lines.title.label'), type: 'text', required: true },
  { name: 'slug', label: ordersPanel.label('lines.slug.label'), type: 'text', required: true },
  { name: 'optionsLabel', label: ordersPanel.label('lines.optionsLabel.label'), type: 'text' },
  // The index finds the orders that show a picture when its files are to be deleted.
  { name: 'pictureUrl', label: ordersPanel.label('lines.pictureUrl.label'), type: 'text', index: true },
  { name: 'isDigital', label: ordersPanel.label('lines.isDigital.label'), type: 'checkbox', required: true },
  amount('quantity'),
  amount('unitPrice'),
  amount('subtotal'),
  amount('discountTotal'),
  amount('taxTotal'),
  amount('total'),
  { name: 'taxBasisPoints', label: ordersPanel.label('lines.taxBasisPoints.label'), type: 'number', required: true },
]
