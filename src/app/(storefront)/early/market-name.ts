/**
 * Writes the shopper's market, which a cached page cannot contain, into the elements with `data-shown` (`country` or
 * `currency`).
 */
export function showMarket(): void {
  const { lang, dataset } = document.documentElement
  const country = dataset['country'] ?? ''
  const name = /^[A-Z]{2}$/.test(country) ? new Intl.DisplayNames([lang], { type: 'region' }).of(country) : undefined
  const texts: Readonly<Record<string, string | undefined>> = { country: name, currency: dataset['currency'] }
  for (const place of document.querySelectorAll<HTMLElement>('[data-shown]')) {
    place.textContent = texts[place.dataset['shown'] ?? ''] ?? place.textContent
  }
}
