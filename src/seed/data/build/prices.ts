import type { SeedPrices } from '@/seed/data/types'

/** The price in each currency, minor units. Both are set by hand, never converted. */
export function price(usd: number, eur: number): SeedPrices {
  return { USD: { amount: usd }, EUR: { amount: eur } }
}

/** A reduced price: what it costs now, and what it cost before. */
export function sale(now: SalePoint, before: SalePoint): SeedPrices {
  return {
    USD: { amount: now.usd, compareAt: before.usd },
    EUR: { amount: now.eur, compareAt: before.eur },
  }
}

type SalePoint = { usd: number; eur: number }
