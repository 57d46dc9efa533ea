/** Ordinals in a chunk. */
export const chunkSize = 65_536

/** Bytes of a bitmap of a chunk; a list of members is always shorter. */
const bitmapBytes = chunkSize / 8

/** From this many members on a bitmap is not longer than their list. */
const mostListed = bitmapBytes / 2

export const chunkOf = (ordinal: number): number => Math.floor(ordinal / chunkSize)

/**
 * The products of a chunk that have a word, as bytes: up to 4,095 members their places in the chunk, ascending, 16 bits
 * each with the low byte first; otherwise a bitmap, in which the lowest bit of the first byte is place 0. The length
 * tells which.
 */
export type Members = Uint8Array

export const isBitmap = (members: Members): boolean => members.length === bitmapBytes

/** The places of all members, ascending. */
export function placesOf(members: Members): Uint16Array {
  if (isBitmap(members)) return placesInBitmap(members)
  const places = new Uint16Array(members.length / 2)
  for (let index = 0; index < places.length; index += 1)
    places[index] = (members[2 * index] ?? 0) | ((members[2 * index + 1] ?? 0) << 8)
  return places
}

function placesInBitmap(bitmap: Members): Uint16Array {
  const places = new Uint16Array(chunkSize)
  let count = 0
  for (let index = 0; index < bitmapBytes; index += 1) {
    let bits = bitmap[index] ?? 0
    while (bits !== 0) {
      places[count] = index * 8 + 31 - Math.clz32(bits & -bits)
      count += 1
      bits &= bits - 1
    }
  }
  return places.subarray(0, count)
}

/** Members with some added and some removed; both are places in the chunk. Null when none is left. */
export function changeMembers(
  members: Members | null,
  { added, removed }: { readonly added: readonly number[]; readonly removed: readonly number[] },
): Members | null {
  const places = members ? placesOf(members) : new Uint16Array()
  if (places.length + added.length === 0) return null
  const isAppended = removed.length === 0 && isAscendingAfter(places.at(-1) ?? -1, added)
  if (isAppended && places.length + added.length < mostListed) return listOf([...places, ...added])
  const bitmap = new Uint8Array(bitmapBytes)
  for (const place of places) setBit(bitmap, place)
  for (const place of removed) bitmap[place >> 3] = (bitmap[place >> 3] ?? 0) & ~(1 << (place & 7))
  for (const place of added) setBit(bitmap, place)
  const left = placesInBitmap(bitmap)
  if (left.length === 0) return null
  return left.length < mostListed ? listOf(left) : bitmap
}

/** New products come last: their members need no sorting. */
function isAscendingAfter(last: number, places: readonly number[]): boolean {
  let before = last
  for (const place of places) {
    if (place <= before) return false
    before = place
  }
  return true
}

function setBit(bitmap: Uint8Array, place: number): void {
  bitmap[place >> 3] = (bitmap[place >> 3] ?? 0) | (1 << (place & 7))
}

function listOf(places: ArrayLike<number>): Members {
  const list = new Uint8Array(places.length * 2)
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0
    list[2 * index] = place & 255
    list[2 * index + 1] = place >> 8
  }
  return list
}
