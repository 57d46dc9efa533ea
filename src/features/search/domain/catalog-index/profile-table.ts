import type { Availability } from '@/features/catalog/domain/availability'

import type { Profile, ProfileVariant } from '../projection/product-facts'
import { NumberList } from './growing'
import { Menus } from './menus'
import { OptionValues } from './option-values'

/** What a variant has: numbers, so that a query compares them quickly. */
const supplies = { sold_out: 0, backorder: 1, low_stock: 2, in_stock: 2 } as const satisfies Record<
  Availability,
  number
>

/** From here on a variant is in stock; what is less but not 0 can be bought all the same. */
export const inStock = 2

export const noVariants = -1

/** The number of no profile: that of an ordinal without a product. */
export const noProfile = 0

/** All profiles in flat arrays, by numbers of their own from 1 on; {@link noProfile} has no variants. */
export class ProfileTable {
  readonly optionValues = new OptionValues()
  readonly menus = new Menus(this.optionValues)
  /** By profile, and one more: its first place in the arrays of variants. */
  readonly firstVariant = new NumberList()
  /** By profile: its place in {@link Menus.all}. */
  readonly menu = new NumberList()
  /** By profile: the best of {@link supplies} among its variants; {@link noVariants} where it has none. */
  readonly bestSupply = new NumberList()
  /** By variant: one of {@link supplies}. */
  readonly supply = new NumberList()
  /** By variant, and one more: its first place in {@link values}. */
  readonly firstValue = new NumberList()
  /** Values of the variants, by the numbers of {@link OptionValues}. */
  readonly values = new NumberList()
  private readonly numbers = new Map<number, number>()
  private readonly profiles: Profile[] = []

  constructor() {
    this.firstVariant.push(0)
    this.firstValue.push(0)
    this.append({ options: [], variants: [] })
  }

  /** Above the highest number. */
  get size(): number {
    return this.profiles.length
  }

  /** A profile never changes: one that is known is skipped. */
  add(id: number, profile: Profile): void {
    if (this.numbers.has(id)) return
    this.numbers.set(id, this.profiles.length)
    this.append(profile)
  }

  /** Throws for a profile that was not added. */
  numberOf(id: number): number {
    const number = this.numbers.get(id)
    if (number === undefined) throw new Error(`Profile ${id} is not in the index`)
    return number
  }

  /** How many products have a variant, of so many by profile. */
  countWithVariants(byProfile: Int32Array): number {
    let count = 0
    for (let profile = 0; profile < this.size; profile++) {
      if (this.bestSupply.items[profile] !== noVariants) count += byProfile[profile] ?? 0
    }
    return count
  }

  profileOf(number: number): Profile | undefined {
    return this.profiles[number]
  }

  private append(profile: Profile): void {
    this.profiles.push(profile)
    const options = profile.options.map(({ code, values }) => {
      const option = this.optionValues.options.numberOf(code)
      return { option, values: values.map((value) => this.optionValues.numberOf(option, value)) }
    })
    const used = new Set(profile.variants.flatMap((variant) => this.addVariant(variant, options)))
    this.firstVariant.push(this.supply.size)
    this.bestSupply.push(Math.max(noVariants, ...profile.variants.map(({ availability }) => supplies[availability])))
    const shown = options.map(({ option, values }) => ({ option, values: values.filter((value) => used.has(value)) }))
    this.menu.push(this.menus.numberOf(shown.filter(({ values }) => values.length > 0)))
  }

  private addVariant(
    { values, availability }: ProfileVariant,
    options: readonly { readonly values: readonly number[] }[],
  ): number[] {
    const numbers = options.flatMap((option, place) => option.values[values[place] ?? -1] ?? [])
    for (const number of numbers) this.values.push(number)
    this.firstValue.push(this.values.size)
    this.supply.push(supplies[availability])
    return numbers
  }
}
