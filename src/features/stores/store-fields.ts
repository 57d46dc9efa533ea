import type { Field, PayloadRequest } from 'payload'

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
import { storesPanel } from './panel-texts'

interface Asked {
  readonly data: unknown
  readonly path: readonly (string | number)[]
  readonly req: PayloadRequest
}

const code: Field = {
  name: 'code',
  label: storesPanel.label('stores.code.label'),
  type: 'text',
  required: true,
  maxLength: 40,
  admin: { description: storesPanel.label('stores.code.description') },
  validate: (value: unknown, asked: Asked) => {
    if (typeof value !== 'string' || value.length > 40 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value))
      return storesPanel.for(asked.req)('stores.code.refused')
    return !isRepeated(value, asked) || storesPanel.for(asked.req)('stores.code.repeated', { code: value })
  },
}

const countries = (list: 'shippingMethods' | 'manualPayments'): Field =>
  rowCountriesField({
    name: 'countries',
    label: storesPanel.label('stores.countries.label'),
    admin: { description: storesPanel.label(`stores.${list}.countries`) },
  })

export const taxFields: Field[] = [
  {
    name: 'taxInclusive',
    label: storesPanel.label('stores.taxInclusive.label'),
    type: 'checkbox',
    defaultValue: true,
    admin: {
      description: storesPanel.label('stores.taxInclusive.description'),
    },
  },
  {
    name: 'taxRates',
    label: storesPanel.label('stores.taxRates.label'),
    type: 'array',
    dbName: 'store_tax_rates',
    labels: { singular: storesPanel.label('stores.taxRates.one'), plural: storesPanel.label('stores.taxRates.many') },
    admin: {
      description: storesPanel.label('stores.taxRates.description'),
      initCollapsed: true,
      components: rowLabel(storesPanel.label('stores.taxRates.one'), 'country', 'name'),
    },
    fields: [
      {
        type: 'row',
        fields: [
          countryField({
            name: 'country',
            label: storesPanel.label('stores.taxRatesCountry.label'),
            required: true,
            maxLength: 2,
            minLength: 2,
            once: true,
          }),
          {
            name: 'name',
            label: storesPanel.label('stores.taxRatesName.label'),
            type: 'text',
            required: true,
            localized: true,
            maxLength: 40,
            admin: { description: storesPanel.label('stores.taxRatesName.description') },
          },
          percentField({
            name: 'basisPoints',
            label: storesPanel.label('stores.taxRatesBasisPoints.label'),
            required: true,
          }),
        ],
      },
    ],
  },
]

const rateFields: Field[] = [
  {
    type: 'row',
    fields: [
      currencyField({
        name: 'currency',
        label: storesPanel.label('stores.currency.label'),
        required: true,
        minLength: 3,
        maxLength: 3,
        from: 'store',
        once: true,
      }),
      moneyField({
        name: 'amount',
        label: storesPanel.label('stores.amount.label'),
        required: true,
        admin: { description: storesPanel.label('stores.amount.description') },
      }),
      moneyField({
        name: 'freeFrom',
        label: storesPanel.label('stores.freeFrom.label'),
        admin: { description: storesPanel.label('stores.freeFrom.description') },
      }),
    ],
  },
]

export const shippingFields: Field[] = [
  {
    name: 'shippingMethods',
    label: storesPanel.label('stores.shippingMethods.label'),
    type: 'array',
    dbName: 'store_shipping_methods',
    labels: {
      singular: storesPanel.label('stores.shippingMethods.one'),
      plural: storesPanel.label('stores.shippingMethods.many'),
    },
    admin: {
      initCollapsed: true,
      description: storesPanel.label('stores.shippingMethods.description'),
      components: rowLabel(storesPanel.label('stores.shippingMethods.one'), 'name', 'countries'),
    },
    fields: [
      {
        name: 'name',
        label: storesPanel.label('stores.shippingMethodsName.label'),
        type: 'text',
        required: true,
        localized: true,
        maxLength: 80,
      },
      {
        name: 'description',
        label: storesPanel.label('stores.shippingMethodsDescription.label'),
        type: 'text',
        localized: true,
        maxLength: 200,
        admin: { description: storesPanel.label('stores.shippingMethodsDescription.description') },
      },
      countries('shippingMethods'),
      {
        type: 'row',
        fields: [
          {
            name: 'minDays',
            label: storesPanel.label('stores.shippingMethodsMinDays.label'),
            type: 'number',
            required: true,
            min: 0,
            max: 90,
          },
          {
            name: 'maxDays',
            label: storesPanel.label('stores.shippingMethodsMaxDays.label'),
            type: 'number',
            required: true,
            min: 0,
            max: 90,
            validate: (
              value: unknown,
              { siblingData, req }: { siblingData: Partial<Record<'minDays', unknown>>; req: PayloadRequest },
            ) => {
              const t = storesPanel.for(req)
              if (typeof value !== 'number' || value < 0 || value > 90) return t('stores.shippingMethodsMaxDays.range')
              const { minDays } = siblingData
              return typeof minDays !== 'number' || value >= minDays || t('stores.shippingMethodsMaxDays.order')
            },
            admin: {
              description: storesPanel.label('stores.shippingMethodsMaxDays.description'),
            },
          },
        ],
      },
      {
        name: 'rates',
        label: storesPanel.label('stores.shippingMethodsRates.label'),
        type: 'array',
        dbName: 'store_shipping_rates',
        required: true,
        labels: {
          singular: storesPanel.label('stores.shippingMethodsRates.one'),
          plural: storesPanel.label('stores.shippingMethodsRates.many'),
        },
        admin: {
          description: storesPanel.label('stores.shippingMethodsRates.description'),
          components: rowLabel(storesPanel.label('stores.shippingMethodsRates.one'), 'currency'),
        },
        fields: rateFields,
      },
      code,
    ],
  },
]

const wholeDays = (value: unknown, { req }: { req: PayloadRequest }): true | string =>
  value == null || (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostTransferDays)
    ? true
    : storesPanel.for(req)('stores.transferDays.refused', { most: mostTransferDays })

export const paymentFields: Field[] = [
  {
    name: 'transferDays',
    label: storesPanel.label('stores.transferDays.label'),
    type: 'number',
    min: 1,
    max: mostTransferDays,
    defaultValue: defaultTransferDays,
    validate: wholeDays,
    admin: {
      description: storesPanel.label('stores.transferDays.description'),
    },
  },
  {
    name: 'cardPayments',
    label: storesPanel.label('stores.cardPayments.label'),
    type: 'checkbox',
    defaultValue: true,
    admin: {
      description: storesPanel.label('stores.cardPayments.description'),
    },
  },
  {
    name: 'manualPayments',
    type: 'array',
    dbName: 'store_manual_payments',
    label: storesPanel.label('stores.manualPayments.label'),
    labels: {
      singular: storesPanel.label('stores.manualPayments.one'),
      plural: storesPanel.label('stores.manualPayments.many'),
    },
    admin: {
      initCollapsed: true,
      description: storesPanel.label('stores.manualPayments.description'),
      components: rowLabel(storesPanel.label('stores.manualPayments.one'), 'name'),
    },
    fields: [
      {
        name: 'name',
        label: storesPanel.label('stores.manualPaymentsName.label'),
        type: 'text',
        required: true,
        localized: true,
        maxLength: 80,
      },
      {
        name: 'description',
        label: storesPanel.label('stores.manualPaymentsDescription.label'),
        type: 'text',
        localized: true,
        maxLength: 200,
        admin: { description: storesPanel.label('stores.manualPaymentsDescription.description') },
      },
      {
        name: 'instructions',
        label: storesPanel.label('stores.manualPaymentsInstructions.label'),
        type: 'textarea',
        localized: true,
        maxLength: 1000,
        admin: {
          description: storesPanel.label('stores.manualPaymentsInstructions.description', {
            total: '{total}',
            number: '{number}',
            payBy: '{payBy}',
          }),
        },
      },
      countries('manualPayments'),
      {
        name: 'paidOnDelivery',
        label: storesPanel.label('stores.manualPaymentsPaidOnDelivery.label'),
        type: 'checkbox',
        defaultValue: false,
        admin: {
          description: storesPanel.label('stores.manualPaymentsPaidOnDelivery.description'),
        },
      },
      code,
    ],
  },
]
