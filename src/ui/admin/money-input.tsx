import type { ComponentProps } from 'react'

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'inputMode'> {
  /** Shown inside the field: the currency's code, or a percent sign. */
  readonly unit?: string
}

/** Where staff type an amount of money, as people write it: 4.50. The form must parse it (`shared/money-parse`). */
export const MoneyInput = ({ unit, ...input }: Props) => (
  <span className="fm-money">
    <input className="fm-input" inputMode="decimal" autoComplete="off" {...input} />
    {unit !== undefined && <span className="fm-money__unit">{unit}</span>}
  </span>
)
