import type { CountryCode } from '@/shared/countries'
import { groupBy } from '@/shared/group-by'
import { add, includedTax, percentage, subtract, sum, type CurrencyCode, type Money } from '@/shared/money'

/** The rate of a country. */
export type TaxRate = {
  readonly country: string
  readonly basisPoints: number
  /** As it stands on the invoice: 'VAT', 'MwSt.'. */
  readonly name: string
}

/** One line of the invoice's tax summary. */
export type TaxLine = {
  readonly rateBasisPoints: number
  readonly name: string
  /** The amount on which the tax is computed, always without the tax. */
  readonly taxable: Money
  readonly tax: Money
}

/**
 * The rate of the destination, 0 when the store has none for the country. Tax-inclusive prices do not change there.
 */
export function taxRateFor(rates: readonly TaxRate[], country: CountryCode): { basisPoints: number; name: string } {
  const rate = rates.find((one) => one.country === country)
  return { basisPoints: rate?.basisPoints ?? 0, name: rate?.name ?? '' }
}

/** The tax of an amount and the amount with it; `inclusive` says whether the amount contains the tax already. */
export function taxOf(amount: Money, basisPoints: number, inclusive: boolean): { taxTotal: Money; total: Money } {
  if (inclusive) return { taxTotal: includedTax(amount, basisPoints), total: amount }
  const taxTotal = percentage(amount, basisPoints)
  return { taxTotal, total: add(amount, taxTotal) }
}

/** The lines' taxes by rate and name, the highest rate first; lines without tax are listed at rate 0. */
export function summarizeTax(
  lines: readonly { taxRate: number; taxName: string; taxTotal: Money; total: Money }[],
  currency: CurrencyCode,
): TaxLine[] {
  const groups = groupBy(lines, (line) => `${String(line.taxRate)} ${line.taxName}`)
  return [...groups.values()]
    .flatMap((group): TaxLine[] => {
      const [first] = group
      if (first === undefined) return []
      const tax = sum(
        group.map((line) => line.taxTotal),
        currency,
      )
      const total = sum(
        group.map((line) => line.total),
        currency,
      )
      return [{ rateBasisPoints: first.taxRate, name: first.taxName, taxable: subtract(total, tax), tax }]
    })
    .toSorted((a, b) => b.rateBasisPoints - a.rateBasisPoints)
}
