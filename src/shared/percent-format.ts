const formatters = new Map<string, Intl.NumberFormat>()

/** A rate in basis points as people of a locale (BCP 47) write it: '19 %' in German. */
export function formatPercent(basisPoints: number, locale: string): string {
  const known = formatters.get(locale)
  const formatter = known ?? new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  if (!known) formatters.set(locale, formatter)
  return formatter.format(basisPoints / 10_000)
}
