import { median } from './load.ts'
import type { Figure } from './report.ts'

const wantedRounds = 5
const mostRounds = 12

/** A round whose control differs from its median by more than this share was disturbed by other programs, and does not count. */
const mostDrift = 0.2

/**
 * Measures the shop and its control in turns until five rounds count: those whose control is within 20 % of the controls'
 * median. Returns the medians, and the ratio of each round.
 */
export async function inTurns(
  measure: () => Promise<number>,
  control: () => Promise<number>,
): Promise<Required<Pick<Figure, 'value' | 'control' | 'ratio'>>> {
  const rounds: { value: number; control: number }[] = []
  let counting = rounds
  while (counting.length < wantedRounds && rounds.length < mostRounds) {
    rounds.push({ control: await control(), value: await measure() })
    const usual = median(rounds.map((round) => round.control))
    counting = rounds.filter((round) => Math.abs(round.control - usual) <= usual * mostDrift)
  }
  const ratios = counting.map((round) => round.value / round.control)
  const [value, usual] = [median(counting.map((each) => each.value)), median(counting.map((each) => each.control))]
  return {
    value,
    control: usual,
    ratio: { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios), rounds: counting.length },
  }
}
