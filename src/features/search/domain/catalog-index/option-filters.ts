import type { IndexQuery } from './index-query'
import type { OptionValues } from './option-values'

/** The filters of a query by option, numbered from 1 on. */
export interface OptionFilters {
  readonly size: number
  /** By value: the number of the filter that it passes, or 0. */
  readonly passedBy: Int32Array
  /** By filter: its option; -1 where no product has it. */
  readonly optionOf: readonly number[]
}

export function optionFilters(options: IndexQuery['options'], known: OptionValues): OptionFilters {
  const passedBy = new Int32Array(known.size)
  options.forEach(({ code, values }, place) => {
    for (const value of values) {
      const number = known.find(code, value)
      if (number !== undefined) passedBy[number] = place + 1
    }
  })
  return {
    size: options.length,
    passedBy,
    optionOf: [-1, ...options.map(({ code }) => known.options.find(code) ?? -1)],
  }
}
