import type { Field } from './product-words'

/** How a word of a text answers a word of the query, the best first. */
export type Match = 'exact' | 'stem' | 'start' | 'compound' | 'typo'

/** Points by title, attributes, description. */
const points: Readonly<Record<Match, readonly [number, number, number]>> = {
  exact: [100, 60, 30],
  stem: [90, 54, 27],
  start: [75, 45, 22],
  compound: [60, 36, 18],
  typo: [45, 27, 13],
}

/** Of a word in a field; below 256. */
export const wordPoints = (match: Match, field: Field): number => points[match][field]

/** Of a query's word in a title; a title of such words alone is what the shopper looks for. */
export const exactTitleWord = points.exact[0]

/** Of each word that an article number stands for: it names the product. */
export const numberPoints = { exact: 150, start: 50 } as const

/** On top of the words' points. Six words of a title and both of these are below 1000. */
export const titleBonus = { start: 60, exact: 200 } as const
