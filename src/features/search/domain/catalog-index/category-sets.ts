import { Codes } from './codes'

/** The set of a product that is not in the index. */
export const absent = 0

/** Numbers the sets of categories of products. A catalog has few different sets. */
export class CategorySets {
  private readonly categories = new Codes()
  private readonly names = new Codes()
  private readonly members: (readonly number[])[] = [[]]

  /** Numbers begin at 1, after {@link absent}. */
  get size(): number {
    return this.members.length
  }

  numberOf(ids: readonly string[]): number {
    const numbers = [...new Set(ids.map((id) => this.categories.numberOf(id)))].sort((a, b) => a - b)
    const number = this.names.numberOf(numbers.join()) + 1
    if (number === this.members.length) this.members.push(numbers)
    return number
  }

  /** By set: 1 when it has one of these categories; null for every set of a product that is in the index. */
  holding(ids: readonly string[] | null): Uint8Array {
    const holding = new Uint8Array(this.size)
    if (ids === null) return holding.fill(1, 1)
    const isWanted = new Uint8Array(this.categories.size)
    for (const id of ids) {
      const category = this.categories.find(id)
      if (category !== undefined) isWanted[category] = 1
    }
    this.members.forEach((categories, set) => {
      for (const category of categories) if (isWanted[category] === 1) holding[set] = 1
    })
    return holding
  }
}
