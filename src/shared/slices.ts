/** A list in parts of at most `size`, so that no statement of a large import runs into the pool's timeout. */
export const slices = <T>(list: readonly T[], size: number): (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))
