import { pageNumber } from '@/shared/page-number'

/** The position in a list of orders: the cursor at which it begins, and the number of pages shown from there. */
export interface OrderPlace {
  readonly after: string | null
  readonly page: number
}

type Params = Readonly<Record<string, string | string[] | undefined>>

/** The most pages that one address shows; older orders have the next address. */
const pagesTogether = 10

const textOf = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

/** The place that an address names: `?after=…&page=2`. */
export const orderPlace = ({ after, page }: Params): OrderPlace => ({
  after: textOf(after) || null,
  page: Math.min(pageNumber(textOf(page)), pagesTogether),
})

/** The query of a place, with its question mark, or nothing. */
export function printOrderPlace({ after, page }: OrderPlace): string {
  const params = new URLSearchParams({ ...(after ? { after } : {}), ...(page > 1 ? { page: String(page) } : {}) })
  return params.size === 0 ? '' : `?${params.toString()}`
}

/** The next position; null at the end of the list. */
export function olderPlace({ after, page }: OrderPlace, nextCursor: string | null): OrderPlace | null {
  if (nextCursor === null) return null
  return page < pagesTogether ? { after, page: page + 1 } : { after: nextCursor, page: 1 }
}
