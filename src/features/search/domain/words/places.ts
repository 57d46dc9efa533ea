import { chunkSize, isBitmap, type Members } from './members'

/** A set of places in a chunk that is worked with: 32 places in a number, the lowest bit of the first one is place 0. */
export type Places = Uint32Array

const length = chunkSize / 32

export const noPlaces = (): Places => new Uint32Array(length)

export const hasPlace = (places: Places, place: number): boolean =>
  ((places[place >> 5] ?? 0) & (1 << (place & 31))) !== 0

/** Members of a bitmap, 32 at a time. Those of a database answer begin at any byte. */
const viewOf = (bitmap: Members): DataView => new DataView(bitmap.buffer, bitmap.byteOffset, bitmap.byteLength)

/** Adds members. */
export function unite(places: Places, members: Members): void {
  if (isBitmap(members)) {
    const bitmap = viewOf(members)
    for (let at = 0; at < length; at += 1) places[at] = (places[at] ?? 0) | bitmap.getUint32(at * 4, true)
    return
  }
  for (let index = 0; index < members.length; index += 2) {
    const place = (members[index] ?? 0) | ((members[index + 1] ?? 0) << 8)
    places[place >> 5] = (places[place >> 5] ?? 0) | (1 << (place & 31))
  }
}

/** Keeps what is in both. False when nothing is left. */
export function intersect(places: Places, others: Places): boolean {
  let all = 0
  for (let at = 0; at < length; at += 1) {
    const both = (places[at] ?? 0) & (others[at] ?? 0)
    places[at] = both
    all |= both
  }
  return all !== 0
}

/**
 * Takes those members out that are among the places, and writes them to `into` from its beginning on; returns how many they
 * are. Millions of places go through here in a search, so nothing is called for each.
 */
export function takeOut(places: Places, members: Members, into: Uint16Array): number {
  return isBitmap(members) ? takeOutBitmap(places, members, into) : takeOutList(places, members, into)
}

function takeOutList(places: Places, members: Members, into: Uint16Array): number {
  let count = 0
  for (let index = 0; index < members.length; index += 2) {
    const place = (members[index] ?? 0) | ((members[index + 1] ?? 0) << 8)
    const before = places[place >> 5] ?? 0
    const bit = 1 << (place & 31)
    if ((before & bit) === 0) continue
    places[place >> 5] = before & ~bit
    into[count] = place
    count += 1
  }
  return count
}

function takeOutBitmap(places: Places, members: Members, into: Uint16Array): number {
  const bitmap = viewOf(members)
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const before = places[at] ?? 0
    if (before === 0) continue
    const bits = before & bitmap.getUint32(at * 4, true)
    places[at] = before & ~bits
    for (let left = bits; left !== 0; left &= left - 1) {
      into[count] = at * 32 + 31 - Math.clz32(left & -left)
      count += 1
    }
  }
  return count
}

/** Writes all places to `into`, ascending, from its beginning on; returns how many they are. */
export function listPlaces(places: Places, into: Uint16Array): number {
  let count = 0
  for (let at = 0; at < length; at += 1)
    for (let left = places[at] ?? 0; left !== 0; left &= left - 1) {
      into[count] = at * 32 + 31 - Math.clz32(left & -left)
      count += 1
    }
  return count
}
