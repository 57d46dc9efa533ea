import { text } from '@/seed/data/build/text'
import type { SeedShippingMethod } from '@/seed/data/store-types'

const germany = ['DE']
const europeanUnion = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV'],
  ...['MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
]
const restOfEurope = ['GB', 'CH', 'NO', 'IS', 'LI']
const northAmerica = ['US', 'CA']
const middleEast = ['AE', 'BH', 'EG', 'JO', 'KW', 'LB', 'MA', 'OM', 'QA', 'SA']

const standard = text('Standard delivery', 'Standardversand', 'التوصيل العادي')
const express = text('Express delivery', 'Expressversand', 'التوصيل السريع')

/** Flow Masters ships from Berlin; furniture goes with the same methods in the demo. */
export const shippingMethods: SeedShippingMethod[] = [
  {
    code: 'standard-de',
    name: standard,
    description: text('By DHL GoGreen, with tracking', 'DHL GoGreen mit Sendungsverfolgung', 'عبر DHL مع رقم للتتبّع'),
    countries: germany,
    deliveryDays: { min: 1, max: 3 },
    amounts: { EUR: 490, USD: 590 },
    freeFrom: { EUR: 7500, USD: 8500 },
  },
  {
    code: 'express-de',
    name: express,
    description: text('By courier, before noon', 'Per Kurier, bis mittags', 'بالبريد السريع، قبل الظهر'),
    countries: germany,
    deliveryDays: { min: 1, max: 1 },
    amounts: { EUR: 1290, USD: 1450 },
  },
  {
    code: 'standard-eu',
    name: standard,
    description: text(
      'By DHL and local post, with tracking',
      'DHL und örtliche Post, mit Sendungsverfolgung',
      'عبر DHL والبريد المحلي مع رقم للتتبّع',
    ),
    countries: europeanUnion,
    deliveryDays: { min: 3, max: 6 },
    amounts: { EUR: 890, USD: 990 },
    freeFrom: { EUR: 12000, USD: 13500 },
  },
  {
    code: 'express-eu',
    name: express,
    description: text(
      'By UPS, signature on delivery',
      'Mit UPS, Zustellung gegen Unterschrift',
      'عبر UPS مع التوقيع عند الاستلام',
    ),
    countries: europeanUnion,
    deliveryDays: { min: 1, max: 2 },
    amounts: { EUR: 1990, USD: 2250 },
  },
  {
    code: 'standard-europe',
    name: standard,
    description: text(
      'With tracking; customs handled by the carrier',
      'Mit Sendungsverfolgung; Verzollung durch den Paketdienst',
      'مع رقم للتتبّع، وتتولى شركة الشحن إجراءات الجمارك',
    ),
    countries: restOfEurope,
    deliveryDays: { min: 4, max: 7 },
    amounts: { EUR: 1290, USD: 1450 },
    freeFrom: { EUR: 15000, USD: 17000 },
  },
  {
    code: 'standard-na',
    name: standard,
    description: text(
      'By DHL and USPS or Canada Post',
      'Mit DHL und USPS oder Canada Post',
      'عبر DHL ثم البريد الأمريكي أو الكندي',
    ),
    countries: northAmerica,
    deliveryDays: { min: 5, max: 9 },
    amounts: { EUR: 1390, USD: 1200 },
    freeFrom: { EUR: 15000, USD: 15000 },
  },
  {
    code: 'express-na',
    name: express,
    description: text(
      'By UPS, signature on delivery',
      'Mit UPS, Zustellung gegen Unterschrift',
      'عبر UPS مع التوقيع عند الاستلام',
    ),
    countries: northAmerica,
    deliveryDays: { min: 2, max: 4 },
    amounts: { EUR: 2990, USD: 2900 },
  },
  {
    code: 'standard-me',
    name: standard,
    description: text(
      'By Aramex, with tracking and a call before delivery',
      'Aramex mit Sendungsverfolgung und Anruf vor der Zustellung',
      'عبر أرامكس مع رقم للتتبّع واتصال قبل التوصيل',
    ),
    countries: middleEast,
    deliveryDays: { min: 5, max: 8 },
    amounts: { EUR: 1790, USD: 1900 },
    freeFrom: { EUR: 18000, USD: 20000 },
  },
  {
    code: 'standard-world',
    name: text('International delivery', 'Internationaler Versand', 'التوصيل الدولي'),
    description: text(
      'With tracking; import duties are paid by the recipient',
      'Mit Sendungsverfolgung; Einfuhrabgaben trägt der Empfänger',
      'مع رقم للتتبّع، ويتحمّل المستلم رسوم الاستيراد',
    ),
    countries: 'rest',
    deliveryDays: { min: 7, max: 14 },
    amounts: { EUR: 2490, USD: 2700 },
  },
]

/** Where a courier collects cash. */
export const cashOnDeliveryCountries = ['DE', 'AT', ...middleEast]
