/** A list in parts of at most `size`, because one statement for a large import would exceed the pool's timeout. */
export const slices = <T>(list: readonly T[], size: number): (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))
