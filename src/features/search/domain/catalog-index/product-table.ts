import type { ProductFacts, Profile } from '../projection/product-facts'
import { absent, CategorySets } from './category-sets'
import { grown, NumberList } from './growing'
import { PriceColumn, type Slots } from './price-column'
import { PublishedOrder } from './published-order'
import { noProfile, ProfileTable } from './profile-table'

/** Of a currency without prices. Readers take what is beyond the end of an array for a missing price. */
const nothingSold = new PriceColumn(0, 0)

/** All products in flat arrays by ordinal. */
export class ProductTable {
  readonly profiles = new ProfileTable()
  readonly categorySets = new CategorySets()
  /** Above the highest ordinal. */
  size = 0
  published = new Float64Array(1024)
  /** Its number in {@link ProfileTable}; {@link noProfile} where there is no product. */
  profile = new Int32Array(1024)
  /** Its number in {@link CategorySets}; {@link absent} where there is no product. */
  categorySet = new Int32Array(1024)
  /** The first slot of its variants' amounts. */
  firstSlot = new Int32Array(1024)
  private readonly profileCounts = new NumberList()
  private readonly order = new PublishedOrder()
  private slotCount = new Int32Array(1024)
  private slots = 0
  private readonly prices = new Map<string, PriceColumn>()

  set(ordinal: number, facts: ProductFacts | null): void {
    this.reserve(ordinal + 1)
    if (facts === null) {
      this.order.move(ordinal)
      this.place(ordinal, noProfile, absent)
      this.setPrices(ordinal, 0, {})
      return
    }
    const isMoved = this.profile[ordinal] === noProfile || this.published[ordinal] !== facts.published
    if (isMoved) this.order.move(ordinal)
    const profile = this.profiles.numberOf(facts.profile)
    this.place(ordinal, profile, this.categorySets.numberOf(facts.categories))
    this.published[ordinal] = facts.published
    this.setPrices(ordinal, this.profiles.profileOf(profile)?.variants.length ?? 0, facts.prices)
  }

  /** Undefined where there is no product. */
  profileOf(ordinal: number): Profile | undefined {
    const profile = this.profile[ordinal] ?? noProfile
    return profile === noProfile ? undefined : this.profiles.profileOf(profile)
  }

  /** How many products have each profile. */
  countsByProfile(): Int32Array {
    this.profileCounts.add(this.profiles.size - 1, 0)
    this.profileCounts.items[noProfile] = 0
    return this.profileCounts.items
  }

  /** All ordinals with a product. */
  newestFirst(): Int32Array {
    return this.order.newestFirst(this)
  }

  pricesIn(currency: string): PriceColumn {
    return this.prices.get(currency) ?? nothingSold
  }

  private place(ordinal: number, profile: number, categorySet: number): void {
    this.profileCounts.add(this.profile[ordinal] ?? noProfile, -1)
    this.profileCounts.add(profile, 1)
    this.profile[ordinal] = profile
    this.categorySet[ordinal] = categorySet
  }

  private setPrices(ordinal: number, count: number, prices: ProductFacts['prices']): void {
    for (const currency of Object.keys(prices)) {
      if (!this.prices.has(currency)) this.prices.set(currency, new PriceColumn(this.published.length, this.slots))
    }
    const slots = this.slotsOf(ordinal, count)
    for (const [currency, column] of this.prices) {
      column.reserve(this.published.length, this.slots)
      column.set(ordinal, slots, prices[currency] ?? [])
    }
  }

  /** A product with more variants than before moves to the end; its old slots stay empty until the index is loaded again. */
  private slotsOf(ordinal: number, count: number): Slots {
    if (count > (this.slotCount[ordinal] ?? 0)) {
      this.firstSlot[ordinal] = this.slots
      this.slotCount[ordinal] = count
      this.slots += count
    }
    return { start: this.firstSlot[ordinal] ?? 0, count }
  }

  private reserve(size: number): void {
    this.size = Math.max(this.size, size)
    this.published = grown(this.published, size, Float64Array)
    this.profile = grown(this.profile, size, Int32Array)
    this.categorySet = grown(this.categorySet, size, Int32Array)
    this.firstSlot = grown(this.firstSlot, size, Int32Array)
    this.slotCount = grown(this.slotCount, size, Int32Array)
  }
}
