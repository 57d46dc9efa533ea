import type { Answer } from './shopper'

/**
 * The median duration of responses in milliseconds. It shows a delay of all calls; a pause of the machine, which
 * delays one or two, does not change it.
 */
export function usualTime(answers: readonly Answer[]): number {
  const sorted = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY
}
