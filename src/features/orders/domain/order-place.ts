import { pageNumber } from '@/shared/page-number'

/** Where a list of orders begins, by cursor, and up to which page from there it is shown. */
export interface OrderPlace {
  readonly after: string | null
  readonly page: number
}

type Params = Readonly<Record<string, string | string[] | undefined>>

/** How many pages one address shows together; older orders begin at an address of their own. */
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

/** Where the list goes on; null at its end. */
export function olderPlace({ after, page }: OrderPlace, nextCursor: string | null): OrderPlace | null {
  if (nextCursor === null) return null
  return page < pagesTogether ? { after, page: page + 1 } : { after: nextCursor, page: 1 }
}
