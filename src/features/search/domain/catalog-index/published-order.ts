import { grown, NumberList } from './growing'
import { noProfile } from './profile-table'

interface Dates {
  /** By ordinal, in seconds. */
  readonly published: Float64Array
  /** By ordinal: {@link noProfile} where there is no product. */
  readonly profile: Int32Array
}

/**
 * The ordinals of all products, the newest first and at equal times the highest first. The first query after changes
 * sorts the changed products and merges them into the order.
 */
export class PublishedOrder {
  private ordinals = new Int32Array(0)
  private moved = new NumberList()
  private isMoved = new Uint8Array(0)

  /** Records that the product was added, was removed or got another date. */
  move(ordinal: number): void {
    this.isMoved = grown(this.isMoved, ordinal + 1, Uint8Array)
    if (this.isMoved[ordinal] === 1) return
    this.isMoved[ordinal] = 1
    this.moved.push(ordinal)
  }

  newestFirst(dates: Dates): Int32Array {
    if (this.moved.size === 0) return this.ordinals
    const moved = this.moved.items.subarray(0, this.moved.size)
    const come = moved.filter((ordinal) => dates.profile[ordinal] !== noProfile)
    const stayed = this.ordinals.filter((ordinal) => this.isMoved[ordinal] === 0)
    const byDate = (a: number, b: number) => (dates.published[b] ?? 0) - (dates.published[a] ?? 0) || b - a
    this.ordinals = merged(stayed, come.sort(byDate), byDate)
    for (const ordinal of moved) this.isMoved[ordinal] = 0
    this.moved = new NumberList()
    return this.ordinals
  }
}

function merged(a: Int32Array, b: Int32Array, compare: (a: number, b: number) => number): Int32Array<ArrayBuffer> {
  const all = new Int32Array(a.length + b.length)
  let fromA = 0
  let fromB = 0
  for (let place = 0; place < all.length; place++) {
    const isFromA = fromB >= b.length || (fromA < a.length && compare(a[fromA] ?? 0, b[fromB] ?? 0) < 0)
    all[place] = (isFromA ? a[fromA] : b[fromB]) ?? 0
    if (isFromA) fromA += 1
    else fromB += 1
  }
  return all
}
