import type { StoredCard } from './stored-card'

/** Ids of the pictures that a card shows; null where there is none. */
export interface CardPictures {
  readonly first: string | null
  /** Another view, for when the pointer is over the card. */
  readonly second: string | null
}

/** The picture of one of the chosen option values, or else the product's first; and another one that is of no value. */
export function cardPictures({ pictures }: Pick<StoredCard, 'pictures'>, shownValues: readonly string[]): CardPictures {
  const first =
    pictures.find(({ optionValue }) => optionValue !== null && shownValues.includes(optionValue)) ?? pictures[0]
  const second = pictures.find((each) => each !== first && each.optionValue === null)
  return { first: first?.id ?? null, second: second?.id ?? null }
}
