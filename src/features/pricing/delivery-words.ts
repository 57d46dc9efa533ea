import type { Locale } from '@/shared/locales'

import type { DeliveryTime } from './domain/delivery'
import { pricingTexts } from './texts'

interface Days {
  readonly minDays: number | null
  readonly maxDays: number | null
}

/** How long a delivery takes, if that can be promised. */
export const promisedTime = ({ minDays, maxDays }: Days): DeliveryTime | null =>
  minDays === null || maxDays === null ? null : { minDays, maxDays }

/** A delivery in working days from the order: '5 to 9 working days'; without days, that the date follows later. */
export function deliveryDays(days: Days, locale: Locale): string {
  const t = pricingTexts(locale)
  const time = promisedTime(days)
  if (time === null) return t('delivery.later')
  return time.minDays === time.maxDays
    ? t('delivery.same', { days: time.maxDays })
    : t('delivery.range', { min: time.minDays, max: time.maxDays })
}
