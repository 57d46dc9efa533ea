import { currencyDigits, type CurrencyCode } from '@/shared/currencies'

export type { CurrencyCode } from '@/shared/currencies'

/**
 * `amount` is an integer of the currency's minor unit: cents for USD, yen for JPY, fils for KWD. It may be negative.
 */
export type Money = { readonly amount: number; readonly currency: CurrencyCode }

/** Thrown when an operation mixes two currencies, which is always a bug. */
export class CurrencyMismatchError extends Error {
  override readonly name = 'CurrencyMismatchError'
}

/** Money of `amount` minor units. Throws a RangeError when `amount` is not a safe integer. */
export function money(amount: number, currency: CurrencyCode): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of minor units: ${String(amount)}`)
  return { amount: amount === 0 ? 0 : amount, currency }
}

export const zero = (currency: CurrencyCode): Money => ({ amount: 0, currency })

export function add(a: Money, b: Money): Money {
  assertSameCurrency(a, b)
  return money(a.amount + b.amount, a.currency)
}

export function subtract(a: Money, b: Money): Money {
  assertSameCurrency(a, b)
  return money(a.amount - b.amount, a.currency)
}

export const negate = (m: Money): Money => money(-m.amount, m.currency)

/**
 * Multiplies by a whole number, such as a quantity. Throws a RangeError for a fraction; split money with `allocate`.
 */
export function multiply(m: Money, factor: number): Money {
  if (!Number.isSafeInteger(factor)) throw new RangeError(`Not a whole number: ${String(factor)}`)
  return fromBigInt(BigInt(m.amount) * BigInt(factor), m.currency)
}

/** The sum of a list that may be empty, hence the currency. */
export const sum = (list: readonly Money[], currency: CurrencyCode): Money => list.reduce(add, zero(currency))

export const isZero = (m: Money): boolean => m.amount === 0
export const isNegative = (m: Money): boolean => m.amount < 0
export const isPositive = (m: Money): boolean => m.amount > 0
export const equals = (a: Money, b: Money): boolean => a.amount === b.amount && a.currency === b.currency

/** Negative, zero or positive, for `Array.prototype.sort`. */
export function compare(a: Money, b: Money): number {
  assertSameCurrency(a, b)
  return a.amount - b.amount
}

export const min = (a: Money, b: Money): Money => (compare(a, b) <= 0 ? a : b)
export const max = (a: Money, b: Money): Money => (compare(a, b) >= 0 ? a : b)

/**
 * Splits money in proportion to `weights` so that the parts add up exactly (largest remainder, also called Hamilton's
 * method; of equal remainders the first comes first). Weights are whole numbers of at least 0; when all are 0 the parts
 * are equal. No part exceeds its exact share by a whole minor unit, so a discount never exceeds the line it is split to
 * as long as it does not exceed their sum. Throws a RangeError when there is money and no weight.
 */
export function allocate(m: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0 && !isZero(m)) throw new RangeError('Nothing to allocate to')
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('Weights must be whole numbers of at least 0')
  }
  const parts = weights.some((weight) => weight > 0) ? weights.map(BigInt) : weights.map(() => 1n)
  const whole = parts.reduce((total, weight) => total + weight, 0n)
  const amount = BigInt(Math.abs(m.amount))
  const shares = parts.map((weight, index) => ({
    index,
    floor: (amount * weight) / whole,
    remainder: (amount * weight) % whole,
  }))
  const left = amount - shares.reduce((total, share) => total + share.floor, 0n)
  const lucky = new Set(
    shares
      .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, Number(left))
      .map((share) => share.index),
  )
  const sign = m.amount < 0 ? -1n : 1n
  return shares.map(({ index, floor }) => fromBigInt(sign * (floor + (lucky.has(index) ? 1n : 0n)), m.currency))
}

/** `basisPoints` hundredths of a percent of `m`, rounded half up, away from zero: 19 % is 1900. */
export function percentage(m: Money, basisPoints: number): Money {
  return fromBigInt(divideHalfUp(BigInt(m.amount) * whole(basisPoints), 10_000n), m.currency)
}

/** The tax that a gross amount contains, `gross × rate / (1 + rate)`, rounded half up, away from zero. */
export function includedTax(gross: Money, basisPoints: number): Money {
  const rate = whole(basisPoints)
  return fromBigInt(divideHalfUp(BigInt(gross.amount) * rate, 10_000n + rate), gross.currency)
}

/** The exact amount in major units, such as '19.99', '-0.05' or '1500': for structured data and for `Intl`. */
export function toDecimal({ amount, currency }: Money): `${number}` {
  const digits = currencyDigits[currency]
  const figures = Math.abs(amount)
    .toString()
    .padStart(digits + 1, '0')
  const point = figures.length - digits
  const text = digits === 0 ? figures : `${figures.slice(0, point)}.${figures.slice(point)}`
  return `${amount < 0 ? '-' : ''}${text}` as `${number}`
}

function assertSameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new CurrencyMismatchError(`${a.currency} met ${b.currency}`)
}

function whole(basisPoints: number): bigint {
  if (!Number.isSafeInteger(basisPoints) || basisPoints < 0) {
    throw new RangeError(`Not a rate in basis points: ${String(basisPoints)}`)
  }
  return BigInt(basisPoints)
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n)
  return numerator < 0n ? -rounded : rounded
}

const fromBigInt = (amount: bigint, currency: CurrencyCode): Money => money(Number(amount), currency)
