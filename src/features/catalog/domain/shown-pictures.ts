import type { OptionValues } from './variant-matrix'

/** A picture that may belong to an option value. */
export interface Tied {
  /** `color:ink`: it shows this value only; null when it is for all. */
  readonly optionValue: string | null
}

/** Whether a picture shows another value of an option than the chosen one. */
function isOfAnother({ optionValue }: Tied, choice: OptionValues): boolean {
  const [code = '', value = ''] = optionValue?.split(':') ?? []
  const chosen = choice[code]
  return chosen !== undefined && chosen !== value
}

/** The pictures of the chosen values and those for all; all pictures when none fits. */
export function shownPictures<P extends Tied>(pictures: readonly P[], choice: OptionValues): readonly P[] {
  const fitting = pictures.filter((picture) => !isOfAnother(picture, choice))
  return fitting.length === 0 ? pictures : fitting
}

/**
 * The picture to which a gallery scrolls after a choice: the first of a value that has changed; null when none exists,
 * so that the current picture stays.
 */
export function pictureAfter<P extends Tied>(
  pictures: readonly P[],
  { before, after }: { before: OptionValues; after: OptionValues },
): P | null {
  const changed = Object.entries(after).flatMap(([code, value]) => (before[code] === value ? [] : [`${code}:${value}`]))
  return pictures.find(({ optionValue }) => optionValue !== null && changed.includes(optionValue)) ?? null
}
