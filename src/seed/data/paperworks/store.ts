import { categoryHref, pageHref, productHref } from '@/seed/data/build/links'
import { pair } from '@/seed/data/build/text'
import type { SeedStore } from '@/seed/data/store-types'
import type { StoreText } from '@/seed/data/types'

/** The second demo store, on a host of its own, with prices before tax. It exists to show that stores are separate. */
export const paperworks: SeedStore<StoreText> = {
  slug: 'paperworks',
  name: 'Paperworks',
  tagline: pair('Stationery from a small print shop', 'Schreibwaren aus einer kleinen Druckerei'),
  hosts: ['paperworks.localhost'],
  isDefault: false,
  locales: ['en', 'de'],
  defaultLocale: 'en',
  currencies: ['USD'],
  defaultCurrency: 'USD',
  defaultCountry: 'US',
  languageDefaults: [{ locale: 'de', country: 'DE', currency: 'USD' }],
  pricesIncludeTax: false,
  timeZone: 'America/Los_Angeles',
  contact: {
    email: 'post@paperworks.example',
    phone: '+1 503 555 0142',
    hours: pair('Tuesday to Saturday, 10 a.m. to 6 p.m. (Portland)', 'Dienstag bis Samstag, 10 bis 18 Uhr (Portland)'),
  },
  legal: {
    address: {
      name: 'Paperworks LLC',
      line1: '1420 Foundry Street',
      postalCode: '97209',
      city: 'Portland',
      region: 'OR',
      country: 'US',
    },
    director: 'Eleanor Marsh',
    register: 'Oregon Registry 000000-00',
    vatId: 'EIN 00-0000000',
    notice: pair(
      'This is a demonstration store. Nothing shown here is for sale.',
      'Dies ist ein Demonstrationsshop. Die gezeigten Waren stehen nicht zum Verkauf.',
    ),
  },
  /** Oregon has no sales tax; Canada's 5 % is the federal GST. */
  taxRates: [
    { country: 'US', name: pair('Sales tax', 'Verkaufssteuer'), basisPoints: 0 },
    { country: 'CA', name: pair('GST', 'GST'), basisPoints: 500 },
    { country: 'DE', name: pair('VAT', 'MwSt.'), basisPoints: 1900 },
    { country: 'AT', name: pair('VAT', 'MwSt.'), basisPoints: 2000 },
  ],
  defaultTaxBasisPoints: 0,
  shippingMethods: [
    {
      code: 'letter-na',
      name: pair('First class mail', 'Briefpost'),
      description: pair('By USPS or Canada Post, with tracking', 'Mit USPS oder Canada Post, mit Sendungsverfolgung'),
      countries: ['US', 'CA'],
      deliveryDays: { min: 2, max: 7 },
      amounts: { USD: 450 },
      freeFrom: { USD: 4000 },
    },
    {
      code: 'letter-world',
      name: pair('International mail', 'Internationale Post'),
      description: pair(
        'With tracking where the country offers it',
        'Mit Sendungsverfolgung, wo das Land sie anbietet',
      ),
      countries: 'rest',
      deliveryDays: { min: 7, max: 17 },
      amounts: { USD: 1450 },
    },
  ],
  manualPayments: [
    {
      code: 'bank-transfer',
      name: pair('Bank transfer', 'Überweisung'),
      description: pair(
        'We print the label when the money has arrived.',
        'Wir drucken das Etikett, sobald das Geld eingegangen ist.',
      ),
      instructions: pair(
        'Please transfer {total} to Paperworks LLC, account 000123456789, routing number 123456780, and give {number} as the reference.',
        'Bitte überweisen Sie {total} an die Paperworks LLC, Konto 000123456789, Routing Number 123456780, mit dem Verwendungszweck {number}.',
      ),
    },
  ],
  promises: [
    pair('Mailed twice a week', 'Zweimal pro Woche auf der Post'),
    pair('14 days to return', '14 Tage Rückgaberecht'),
  ],
  returnDays: 14,
  navigation: {
    header: [
      { label: pair('Stationery', 'Schreibwaren'), href: categoryHref('stationery') },
      { label: pair('About', 'Über uns'), href: pageHref('about') },
    ],
    footer: [
      {
        title: pair('Shop', 'Sortiment'),
        links: [
          { label: pair('Kraft notebook', 'Kraftpapierheft'), href: productHref('kraft-notebook') },
          { label: pair('Brass ruler', 'Messinglineal'), href: productHref('brass-ruler') },
          { label: pair('Letter set', 'Briefset'), href: productHref('letter-set') },
        ],
      },
      {
        title: pair('Paperworks', 'Paperworks'),
        links: [
          { label: pair('About', 'Über uns'), href: pageHref('about') },
          { label: pair('Terms', 'AGB'), href: pageHref('terms') },
          { label: pair('Privacy', 'Datenschutz'), href: pageHref('privacy') },
          { label: pair('Imprint', 'Impressum'), href: pageHref('imprint') },
        ],
      },
    ],
    announcement: pair('We mail on Tuesdays and Fridays.', 'Wir verschicken dienstags und freitags.'),
  },
  theme: { light: { accent: '#2d5d86' }, dark: { accent: '#8db9dd' }, radius: 0, displayFont: 'serif' },
}
