import { stripeSources } from './stripe/stripe-sources'

/** Origins that a provider needs in the policy of the checkout page. `form`: pages that it sends the shopper to. */
export type BrowserSources = Readonly<Record<'script' | 'frame' | 'connect' | 'form', readonly string[]>>

/**
 * The origins of all installed providers. Not in `providers.ts`, because the proxy imports them and must not load the
 * providers' libraries.
 */
const installed: readonly (() => BrowserSources)[] = [stripeSources]

export function paymentSources(): BrowserSources {
  const each = installed.map((sources) => sources())
  const all = (kind: keyof BrowserSources) => each.flatMap((sources) => sources[kind])
  return { script: all('script'), frame: all('frame'), connect: all('connect'), form: all('form') }
}
