/**
 * The name of the shopper's country, `html[data-country]`, in the language of the page; null without a country. The page
 * brings the name of its usual country in `data-country-name` ('DE Germany'), because the browser's first use of `Intl`
 * takes 15 ms of a phone before the first paint.
 */
export function shownCountryName(): string | null {
  const { lang, dataset } = document.documentElement
  const country = dataset['country'] ?? ''
  if (!/^[A-Z]{2}$/.test(country)) return null
  const usual = dataset['countryName'] ?? ''
  if (usual.startsWith(`${country} `)) return usual.slice(country.length + 1)
  return new Intl.DisplayNames([lang], { type: 'region' }).of(country) ?? country
}
