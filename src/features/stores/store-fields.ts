import type { Field } from 'payload'

const isCountry = (value: unknown) => typeof value === 'string' && /^[A-Z]{2}$/.test(value)

const countriesField: Field = {
  name: 'countries',
  type: 'text',
  hasMany: true,
  admin: { description: 'Two-letter country codes such as DE. Empty means everywhere else.' },
  validate: (value: unknown) =>
    (Array.isArray(value) ? value.every(isCountry) : value == null) || 'Use two-letter country codes such as DE.',
}

export const taxFields: Field[] = [
  {
    name: 'taxInclusive',
    type: 'checkbox',
    defaultValue: true,
    admin: { description: 'On: prices already contain the tax. Off: the tax is added at the checkout.' },
  },
  {
    name: 'taxRates',
    type: 'array',
    dbName: 'store_tax_rates',
    labels: { singular: 'Tax rate', plural: 'Tax rates' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'country', type: 'text', required: true, maxLength: 2, minLength: 2 },
          { name: 'name', type: 'text', required: true, localized: true, maxLength: 40 },
          {
            name: 'basisPoints',
            type: 'number',
            required: true,
            min: 0,
            max: 10000,
            admin: { description: 'Hundredths of a percent: 1900 is 19 %.' },
          },
        ],
      },
    ],
  },
]

const amountFields = (required: boolean): Field[] => [
  {
    type: 'row',
    fields: [
      { name: 'currency', type: 'text', required: true, minLength: 3, maxLength: 3 },
      { name: 'amount', type: 'number', required, min: 0, admin: { description: 'In cents.' } },
      { name: 'freeFrom', type: 'number', min: 0, admin: { description: 'Free from this order value, in cents.' } },
    ],
  },
]

export const shippingFields: Field[] = [
  {
    name: 'shippingMethods',
    type: 'array',
    dbName: 'store_shipping_methods',
    labels: { singular: 'Shipping method', plural: 'Shipping methods' },
    fields: [
      { name: 'code', type: 'text', required: true, maxLength: 40 },
      { name: 'name', type: 'text', required: true, localized: true, maxLength: 80 },
      { name: 'description', type: 'text', localized: true, maxLength: 200 },
      countriesField,
      {
        type: 'row',
        fields: [
          { name: 'minDays', type: 'number', required: true, min: 0, max: 90 },
          { name: 'maxDays', type: 'number', required: true, min: 0, max: 90 },
        ],
      },
      { name: 'rates', type: 'array', dbName: 'store_shipping_rates', required: true, fields: amountFields(true) },
    ],
  },
]

export const paymentFields: Field[] = [
  {
    name: 'cardPayments',
    type: 'checkbox',
    defaultValue: true,
    admin: { description: 'Cards and wallets by Stripe, when Stripe keys are set.' },
  },
  {
    name: 'manualPayments',
    type: 'array',
    dbName: 'store_manual_payments',
    labels: { singular: 'Manual payment method', plural: 'Manual payment methods' },
    fields: [
      { name: 'code', type: 'text', required: true, maxLength: 40 },
      { name: 'name', type: 'text', required: true, localized: true, maxLength: 80 },
      { name: 'description', type: 'text', localized: true, maxLength: 200 },
      { name: 'instructions', type: 'textarea', localized: true, maxLength: 1000 },
      countriesField,
    ],
  },
]

export const themeFields: Field[] = [
  {
    name: 'logo',
    type: 'upload',
    relationTo: 'media',
    // Pictures belong to a store, so a store has to be saved before it can have one.
    filterOptions: ({ id }) => (id ? { store: { equals: id } } : false),
  },
  { name: 'wordmark', type: 'text', maxLength: 40, admin: { description: 'Shown where there is no logo.' } },
  {
    name: 'theme',
    type: 'group',
    fields: [
      { name: 'accent', type: 'text', maxLength: 9, admin: { description: 'Accent color on light, such as #9c3f22.' } },
      { name: 'accentDark', type: 'text', maxLength: 9, admin: { description: 'Accent color on dark.' } },
      {
        name: 'radius',
        type: 'select',
        defaultValue: 'soft',
        options: [
          { label: 'Square', value: 'square' },
          { label: 'Soft', value: 'soft' },
          { label: 'Round', value: 'round' },
        ],
      },
    ],
  },
  {
    name: 'promises',
    type: 'array',
    dbName: 'store_promises',
    maxRows: 4,
    admin: { description: 'Shown near the price and in the cart, such as: 30 days to return.' },
    fields: [{ name: 'text', type: 'text', required: true, localized: true, maxLength: 80 }],
  },
  { name: 'announcement', type: 'text', localized: true, maxLength: 160 },
]
