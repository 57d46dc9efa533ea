interface Fixed<T> {
  readonly length: number
  set(from: T): void
}

/** The array, or one of at least twice its length with the same content when it is shorter than `size`. */
export function grown<T extends Fixed<T>>(array: T, size: number, make: new (length: number) => T): T {
  if (size <= array.length) return array
  const larger = new make(Math.max(size, 2 * array.length))
  larger.set(array)
  return larger
}

/** A list of numbers that fit into 32 bits. */
export class NumberList {
  /** Longer than the list. */
  items = new Int32Array(1024)
  size = 0

  push(item: number): void {
    this.items = grown(this.items, this.size + 1, Int32Array)
    this.items[this.size] = item
    this.size += 1
  }

  /** What was not in the list yet is 0. */
  add(place: number, amount: number): void {
    this.items = grown(this.items, place + 1, Int32Array)
    this.items[place] = (this.items[place] ?? 0) + amount
    this.size = Math.max(this.size, place + 1)
  }
}

/**
 * A buffer that all calls share, because a new one for each would be megabytes of garbage. Its content is undefined at
 * first and valid until the next call.
 */
export function sharedBuffer<T extends Fixed<T>>(make: new (length: number) => T): (size: number) => T {
  let buffer = new make(0)
  return (size) => {
    if (buffer.length < size) buffer = new make(Math.max(size, 2 * buffer.length))
    return buffer
  }
}
