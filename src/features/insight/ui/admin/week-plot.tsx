import { formatWeekday } from '@/shared/date-format'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { insightPanel } from '../../panel-texts'

interface Props {
  /** ISO 8601 days, the oldest first, and a value for each. */
  readonly days: readonly string[]
  readonly values: readonly number[]
  readonly format: (value: number) => string
  readonly reader: InPanelLanguage
}

const width = 420
const height = 120
const floor = height - 20

/** Seven bars, rendered on the server. The values are also in the bars' titles. */
export function WeekPlot({ days, values, format, reader }: Props) {
  const most = Math.max(1, ...values)
  const step = width / days.length
  return (
    <svg
      className="fm-plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={insightPanel.for(reader)('sales.plot')}
    >
      {days.map((day, index) => {
        const value = values[index] ?? 0
        const bar = Math.max(value > 0 ? 3 : 1, (value / most) * (floor - 6))
        return (
          <g key={day} className={index === days.length - 1 ? 'fm-plot__today' : undefined}>
            <rect x={index * step + 8} y={floor - bar} width={step - 16} height={bar} rx={2}>
              <title>{`${day}: ${format(value)}`}</title>
            </rect>
            <text x={index * step + step / 2} y={height - 4} textAnchor="middle">
              {formatWeekday(day, panelLanguage(reader))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
