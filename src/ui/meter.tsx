import { cx } from '@/ui/cx'

type MeterProps = {
  /** From 0 to `max`; more counts as full. */
  value: number
  max: number
  /** The progress in words: shown above, and the bar's accessible name. */
  label: string
}

/** Progress toward a goal. */
export function Meter({ value, max, label }: MeterProps) {
  return (
    <label className={cx('ui-meter', value >= max && 'ui-meter-full')}>
      <span>{label}</span>
      <progress value={Math.max(0, Math.min(value, max))} max={max} />
    </label>
  )
}
