import type { ComponentProps } from 'react'

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'inputMode'> {
  /** Shown inside the field: the currency's code, or a percent sign. */
  readonly unit?: string
}

/** An input for an amount in major units, such as 4.50. The form must parse it (`shared/money-parse`). */
export const MoneyInput = ({ unit, ...input }: Props) => (
  <span className="fm-money">
    <input className="fm-input" inputMode="decimal" autoComplete="off" {...input} />
    {unit !== undefined && <span className="fm-money__unit">{unit}</span>}
  </span>
)
