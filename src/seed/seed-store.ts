import { usuallyNotServed } from '@/features/stores/domain/not-served'
import { newPublishableKey } from '@/features/stores/publishable-key'
import { formatAddress } from '@/shared/address-format'

import type { SeedStore } from './data/store-types'
import type { StoreText } from './data/types'
import { insert, localized, type Seeder } from './seeder'

/** Creates the store with its rules and navigation; returns its id. */
export async function seedStore(seeder: Seeder, store: SeedStore<StoreText>): Promise<string> {
  const { id } = await insert(seeder, 'stores', {
    name: store.name,
    slug: store.slug,
    tagline: localized(store.tagline),
    domains: store.hosts,
    isDefault: store.isDefault,
    locales: store.locales,
    defaultLocale: store.defaultLocale,
    currencies: store.currencies,
    defaultCurrency: store.defaultCurrency,
    defaultCountry: store.defaultCountry,
    languageDefaults: store.languageDefaults,
    notServed: [...usuallyNotServed],
    contact: {
      email: store.contact.email,
      phone: store.contact.phone,
      address: formatAddress(store.legal.address).join('\n'),
    },
    timeZone: store.timeZone,
    orderPrefix: store.isDefault ? 'FM-' : 'PW-',
    sellerCountry: store.legal.address.country,
    publishableKey: newPublishableKey(),
    taxInclusive: store.pricesIncludeTax,
    taxRates: store.taxRates.map((rate) => ({ ...rate, name: localized(rate.name) })),
    shippingMethods: store.shippingMethods.map((method) => ({
      code: method.code,
      name: localized(method.name),
      description: localized(method.description),
      countries: method.countries === 'rest' ? [] : method.countries,
      minDays: method.deliveryDays.min,
      maxDays: method.deliveryDays.max,
      rates: Object.entries(method.amounts).map(([currency, amount]) => ({
        currency,
        amount,
        freeFrom: method.freeFrom?.[currency as 'USD' | 'EUR'] ?? null,
      })),
    })),
    cardPayments: true,
    manualPayments: store.manualPayments.map((method) => ({
      code: method.code,
      name: localized(method.name),
      description: localized(method.description),
      instructions: localized(method.instructions),
      countries: method.countries ?? [],
      paidOnDelivery: method.isPaidOnDelivery ?? false,
    })),
    wordmark: store.name,
    theme: {
      accent: store.theme.light['accent'] ?? null,
      accentDark: store.theme.dark['accent'] ?? null,
      radius: 'soft',
    },
    promises: store.promises.map((text) => ({ text: localized(text) })),
    announcement: localized(store.navigation.announcement),
  })
  await insert(seeder, 'navigation', {
    store: id,
    title: 'Navigation',
    header: store.navigation.header.map((link) => ({ label: localized(link.label), href: link.href })),
    footer: store.navigation.footer.map((column) => ({
      heading: localized(column.title),
      links: column.links.map((link) => ({ label: localized(link.label), href: link.href })),
    })),
  })
  return id
}
