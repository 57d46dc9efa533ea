import type { Answer } from './shopper'

/**
 * Milliseconds within which half of the answers came. What holds up every call shows here; a pause of the machine, which
 * holds up one or two, does not.
 */
export function usualTime(answers: readonly Answer[]): number {
  const sorted = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY
}
