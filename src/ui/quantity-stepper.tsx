import type { ComponentPropsWithRef } from 'react'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'

type QuantityStepperProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'size'> & {
  /** Names for screen readers: of the number, and of both buttons. */
  labels: { quantity: string; decrease: string; increase: string }
  size?: 'sm' | 'md' | undefined
}

/**
 * A number input between two 44 px buttons. Without scripts it is a plain number input. `enhance` enables the buttons,
 * which change the input and fire `input` and `change` as typing does.
 */
export function QuantityStepper({ labels, size, className, min = 1, ...rest }: QuantityStepperProps) {
  return (
    <span className={cx('ui-stepper', size === 'sm' && 'ui-stepper-sm', className)}>
      <button type="button" data-step="down" aria-label={labels.decrease} disabled={rest.disabled}>
        <Icon name="minus" />
      </button>
      <input {...rest} type="number" inputMode="numeric" min={min} step={1} aria-label={labels.quantity} />
      <button type="button" data-step="up" aria-label={labels.increase} disabled={rest.disabled}>
        <Icon name="plus" />
      </button>
    </span>
  )
}
