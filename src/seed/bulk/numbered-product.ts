import type { BulkProduct } from './bulk-product'

export type NumberedProduct = BulkProduct & {
  /** From 1 on. */
  readonly number: number
}

/**
 * The id of the product with this number: a UUID of version 8 (RFC 9562), because Payload finds nothing by an invalid
 * one. Ids ascend with the numbers, so that indexes grow at their end.
 */
export const productId = (number: number): string => idOf('f10a', number, 0)

/** The last id that {@link productId} makes. */
export const lastProductId = productId(0xffff_ffff)

/** The id of a product's variant at this place, from 0 on. */
export const variantId = (number: number, place: number): string => idOf('f10b', number, place)

function idOf(prefix: string, number: number, place: number): string {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0')
  const digits = hex(number, 8)
  return `${prefix}${digits.slice(0, 4)}-${digits.slice(4)}-8${hex(place, 3)}-8000-000000000000`
}
