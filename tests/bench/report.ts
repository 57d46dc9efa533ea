/** One line of the report. */
export interface Figure {
  /** What was measured, with its unit. */
  readonly name: string
  readonly value: number
  /** The same of the control, measured in the same run. */
  readonly control?: number
  /** `value ÷ control` of each round that counts, and of their medians. */
  readonly ratio?: { readonly median: number; readonly least: number; readonly most: number; readonly rounds: number }
  /** Such as '<= 3'. */
  readonly goal?: string
  readonly isMet?: boolean
}

const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** The figures as a Markdown table. */
export function toTable(figures: readonly Figure[]): string {
  const head = ['figure', 'measured', 'control', 'ratio (spread, rounds)', 'goal', 'met']
  const rows = figures.map(({ name, value, control, ratio, goal, isMet }) => [
    name,
    round(value),
    control === undefined ? '' : round(control),
    ratio ? `${round(ratio.median)} (${round(ratio.least)} to ${round(ratio.most)}, ${String(ratio.rounds)})` : '',
    goal ?? '',
    isMet === undefined ? '' : isMet ? 'yes' : 'no',
  ])
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0), title.length),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}
