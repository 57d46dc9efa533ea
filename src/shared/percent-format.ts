import { memo } from '@/shared/memo'

const formatters = memo<Intl.NumberFormat>()

/** A rate in basis points as people of a locale (BCP 47) write it: '19 %' in German. */
export function formatPercent(basisPoints: number, locale: string): string {
  const make = () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  return formatters(locale, make).format(basisPoints / 10_000)
}
