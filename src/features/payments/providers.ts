import { manualProvider } from './manual/manual-provider'
import type { OnlineProvider, PaymentProvider } from './provider'
import { stripeProvider } from './stripe/stripe-provider'

const providers = new Map<string, PaymentProvider>()

/** Adds a provider to the shop. Its id must be new. */
export function registerProvider(provider: PaymentProvider): void {
  if (providers.has(provider.id)) throw new Error(`There is a payment provider ${provider.id} already`)
  providers.set(provider.id, provider)
}

for (const provider of [stripeProvider, manualProvider]) registerProvider(provider)

/** Null for a provider of old payments that is no longer installed. */
export const findProvider = (id: string): PaymentProvider | null => providers.get(id) ?? null

/** The provider of a payment. @throws when it is no longer installed. */
export function providerOf(id: string): PaymentProvider {
  const provider = findProvider(id)
  if (!provider) throw new Error(`No payment provider ${id} is installed`)
  return provider
}

/** An online provider; null for all others. */
export function findOnlineProvider(id: string): OnlineProvider | null {
  const provider = findProvider(id)
  return provider?.kind === 'online' ? provider : null
}

/** An online provider. @throws for a manual payment. */
export function onlineProviderOf(id: string): OnlineProvider {
  const provider = providerOf(id)
  if (provider.kind !== 'online') throw new Error(`Payments of ${id} have no online provider`)
  return provider
}

const online = (): OnlineProvider[] =>
  [...providers.values()].flatMap((provider) => (provider.kind === 'online' ? [provider] : []))

/** The ids of the online providers, with keys or without. */
export const onlineProviderIds = (): string[] => online().map(({ id }) => id)

/** The online providers with keys, in the order of their registration. */
export const readyProviders = (): OnlineProvider[] => online().filter(({ mode }) => mode() !== null)
