import { shownCountryName } from '@/ui/early/country-name'

/**
 * Writes the shopper's market, which a cached page cannot contain, into the elements with `data-shown` (`country` or
 * `currency`).
 */
export function showMarket(): void {
  const texts: Readonly<Record<string, string | null | undefined>> = {
    country: shownCountryName(),
    currency: document.documentElement.dataset['currency'],
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-shown]')) {
    const text = texts[place.dataset['shown'] ?? '']
    // The same text again would be laid out again.
    if (text && text !== place.textContent) place.textContent = text
  }
}
