import { text } from '@/seed/data/build/text'
import type { SeedStore } from '@/seed/data/store-types'
import { navigation } from '@/seed/data/stores/navigation'
import { manualPayments } from '@/seed/data/stores/payments'
import { shippingMethods } from '@/seed/data/stores/shipping'
import { taxRates } from '@/seed/data/stores/tax-rates'

/** The main demo store. Address, phone (a range that Germany reserves for fiction) and numbers belong to nobody. */
export const flowMasters: SeedStore = {
  slug: 'flow-masters',
  name: 'Flow Masters',
  tagline: text('Tools for deep work', 'Werkzeug für konzentriertes Arbeiten', 'أدوات للعمل العميق'),
  hosts: [],
  isDefault: true,
  locales: ['en', 'de', 'ar'],
  defaultLocale: 'en',
  currencies: ['USD', 'EUR'],
  defaultCurrency: 'USD',
  defaultCountry: 'US',
  languageDefaults: [
    { locale: 'de', country: 'DE', currency: 'EUR' },
    { locale: 'ar', country: 'AE', currency: 'USD' },
  ],
  pricesIncludeTax: true,
  timeZone: 'Europe/Berlin',
  contact: {
    email: 'hello@flowmasters.example',
    phone: '+49 30 23125 014',
    hours: text(
      'Monday to Friday, 9 a.m. to 5 p.m. (Berlin)',
      'Montag bis Freitag, 9 bis 17 Uhr',
      'من الاثنين إلى الجمعة، من 9 صباحًا إلى 5 مساءً بتوقيت برلين',
    ),
  },
  legal: {
    address: {
      name: 'Flow Masters GmbH',
      line1: 'Werkhof 12',
      postalCode: '10999',
      city: 'Berlin',
      country: 'DE',
    },
    director: 'Johanna Lindqvist',
    register: 'Amtsgericht Charlottenburg, HRB 000000 B',
    vatId: 'DE999999999',
    notice: text(
      'This is a demonstration store. Nothing shown here is for sale.',
      'Dies ist ein Demonstrationsshop. Die gezeigten Waren stehen nicht zum Verkauf.',
      'هذا متجر تجريبي، والمنتجات المعروضة فيه ليست للبيع.',
    ),
  },
  taxRates,
  defaultTaxBasisPoints: 0,
  shippingMethods,
  manualPayments,
  promises: [
    text(
      'In stock: dispatched within one working day',
      'Lagerware: Versand innerhalb eines Arbeitstags',
      'المتوفر يُشحن خلال يوم عمل واحد',
    ),
    text('30 days to return', '30 Tage Rückgaberecht', 'إرجاع خلال 30 يومًا'),
    text('Spare parts for everything that moves', 'Ersatzteile für alles, was sich bewegt', 'قطع غيار لكل ما يتحرك'),
  ],
  returnDays: 30,
  navigation,
  theme: { light: { accent: '#b5371c' }, dark: { accent: '#f2835f' }, radius: 4, displayFont: 'serif' },
}
