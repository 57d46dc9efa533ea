import type { Field } from 'payload'

import { defaultTransferDays, mostTransferDays } from '@/features/stores/domain/transfer-days'
import {
  countryField,
  currencyField,
  moneyField,
  percentField,
  rowCountriesField,
  rowLabel,
} from '@/platform/panel-fields'
import { isRepeated } from '@/platform/repeated-code'

const code: Field = {
  name: 'code',
  type: 'text',
  required: true,
  maxLength: 40,
  admin: { description: 'Names it in the API and in orders. Keep it once orders have been placed.' },
  validate: (value: unknown, asked: { readonly data: unknown; readonly path: readonly (string | number)[] }) => {
    if (typeof value !== 'string' || value.length > 40 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value))
      return 'Use lower-case letters, digits and single hyphens, at most 40 characters.'
    return !isRepeated(value, asked) || `Another row has the code ${value}. Each needs a code of its own.`
  },
}

const countries = (description: string): Field => rowCountriesField({ name: 'countries', admin: { description } })

export const taxFields: Field[] = [
  {
    name: 'taxInclusive',
    label: 'Prices include tax',
    type: 'checkbox',
    defaultValue: true,
    admin: {
      description: 'On: what a shopper sees is what they pay, as in Europe. Off: the tax is added at checkout.',
    },
  },
  {
    name: 'taxRates',
    type: 'array',
    dbName: 'store_tax_rates',
    labels: { singular: 'Tax rate', plural: 'Tax rates' },
    admin: {
      description: 'By the country that the order goes to. Countries that are not listed pay no tax.',
      initCollapsed: true,
      components: rowLabel('Tax rate', 'country', 'name'),
    },
    fields: [
      {
        type: 'row',
        fields: [
          countryField({ name: 'country', required: true, maxLength: 2, minLength: 2, once: true }),
          {
            name: 'name',
            type: 'text',
            required: true,
            localized: true,
            maxLength: 40,
            admin: { description: 'As the shopper reads it, such as VAT.' },
          },
          percentField({ name: 'basisPoints', label: 'Rate', required: true }),
        ],
      },
    ],
  },
]

const rateFields: Field[] = [
  {
    type: 'row',
    fields: [
      currencyField({ name: 'currency', required: true, minLength: 3, maxLength: 3, from: 'store', once: true }),
      moneyField({ name: 'amount', label: 'Price', required: true, admin: { description: '0.00 is free of charge.' } }),
      moneyField({
        name: 'freeFrom',
        label: 'Free from',
        admin: { description: 'Free of charge for orders worth this much. Empty: never.' },
      }),
    ],
  },
]

export const shippingFields: Field[] = [
  {
    name: 'shippingMethods',
    type: 'array',
    dbName: 'store_shipping_methods',
    labels: { singular: 'Shipping method', plural: 'Shipping methods' },
    admin: {
      initCollapsed: true,
      description: 'What the checkout offers, in this order. A country that no method reaches cannot be delivered to.',
      components: rowLabel('Shipping method', 'name', 'countries'),
    },
    fields: [
      { name: 'name', type: 'text', required: true, localized: true, maxLength: 80 },
      {
        name: 'description',
        type: 'text',
        localized: true,
        maxLength: 200,
        admin: { description: 'One line under the name at checkout.' },
      },
      countries('Offered for these countries. Empty: for all that no other method lists.'),
      {
        type: 'row',
        fields: [
          { name: 'minDays', label: 'Fastest, in working days', type: 'number', required: true, min: 0, max: 90 },
          {
            name: 'maxDays',
            label: 'Slowest, in working days',
            type: 'number',
            required: true,
            min: 0,
            max: 90,
            validate: (value: unknown, { siblingData }: { siblingData: Partial<Record<'minDays', unknown>> }) => {
              if (typeof value !== 'number' || value < 0 || value > 90) return 'Enter a number of days from 0 to 90.'
              const { minDays } = siblingData
              return (
                typeof minDays !== 'number' ||
                value >= minDays ||
                'The slowest time cannot be shorter than the fastest.'
              )
            },
            admin: {
              description:
                'From the order to the door, packing included. Product pages, the checkout, orders and e-mails promise these days.',
            },
          },
        ],
      },
      {
        name: 'rates',
        type: 'array',
        dbName: 'store_shipping_rates',
        required: true,
        labels: { singular: 'Price', plural: 'Prices' },
        admin: {
          description: 'One for each currency; the method is not offered in a currency without a price.',
          components: rowLabel('Price', 'currency'),
        },
        fields: rateFields,
      },
      code,
    ],
  },
]

const wholeDays = (value: unknown): true | string =>
  value == null || (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostTransferDays)
    ? true
    : `Enter a whole number of days from 1 to ${String(mostTransferDays)}.`

export const paymentFields: Field[] = [
  {
    name: 'transferDays',
    label: 'Days to pay by transfer',
    type: 'number',
    min: 1,
    max: mostTransferDays,
    defaultValue: defaultTransferDays,
    validate: wholeDays,
    admin: {
      description:
        'How many days an order holds its items for a transfer. The customer is reminded before the end; an order that is still unpaid is then canceled. Does not apply to payment on delivery. A change applies to new orders only.',
    },
  },
  {
    name: 'cardPayments',
    label: 'Cards and wallets',
    type: 'checkbox',
    defaultValue: true,
    admin: {
      description: 'Offers online payment at checkout, where the keys of a payment provider are set on the server.',
    },
  },
  {
    name: 'manualPayments',
    type: 'array',
    dbName: 'store_manual_payments',
    label: 'Other payment methods',
    labels: { singular: 'Payment method', plural: 'Payment methods' },
    admin: {
      initCollapsed: true,
      description: 'Such as bank transfer. Staff mark these orders as paid by hand.',
      components: rowLabel('Payment method', 'name'),
    },
    fields: [
      { name: 'name', type: 'text', required: true, localized: true, maxLength: 80 },
      {
        name: 'description',
        type: 'text',
        localized: true,
        maxLength: 200,
        admin: { description: 'One line under the name at checkout.' },
      },
      {
        name: 'instructions',
        type: 'textarea',
        localized: true,
        maxLength: 1000,
        admin: {
          description:
            'Shown on the order page and in the e-mail until the order is paid. {total}, {number} and {payBy}, the last day to pay, become those of the order.',
        },
      },
      countries('Offered for these countries. Empty: for all.'),
      {
        name: 'paidOnDelivery',
        label: 'Paid on delivery',
        type: 'checkbox',
        defaultValue: false,
        admin: {
          description:
            'On: orders are shipped before they are paid, and the carrier collects the money. Off: they are shipped once staff have marked them as paid. A change applies to new orders only.',
        },
      },
      code,
    ],
  },
]
