import type { OptionValues } from './variant-matrix'

/** A picture as far as its place in the gallery goes. */
export interface Tied {
  /** `color:ink`: it shows this value only; null where it is right for all. */
  readonly optionValue: string | null
}

/** Whether a picture shows another value of an option than the chosen one. */
function isOfAnother({ optionValue }: Tied, choice: OptionValues): boolean {
  const [code = '', value = ''] = optionValue?.split(':') ?? []
  const chosen = choice[code]
  return chosen !== undefined && chosen !== value
}

/** The pictures that fit what is chosen, and those that are right for all. All of them where none fits. */
export function shownPictures<P extends Tied>(pictures: readonly P[], choice: OptionValues): readonly P[] {
  const fitting = pictures.filter((picture) => !isOfAnother(picture, choice))
  return fitting.length === 0 ? pictures : fitting
}

/**
 * The picture that a gallery goes to after a choice: the first that shows a value which has changed. Null where none does;
 * then the one in sight stays.
 */
export function pictureAfter<P extends Tied>(
  pictures: readonly P[],
  { before, after }: { before: OptionValues; after: OptionValues },
): P | null {
  const changed = Object.entries(after).flatMap(([code, value]) => (before[code] === value ? [] : [`${code}:${value}`]))
  return pictures.find(({ optionValue }) => optionValue !== null && changed.includes(optionValue)) ?? null
}
