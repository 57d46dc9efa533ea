import { useId, type ComponentProps, type ReactNode } from 'react'

import { MoneyInput } from '@/ui/admin/money-input'

interface Labelled {
  readonly label: string
  readonly hint?: ReactNode
}

type Control = { readonly id: string; readonly 'aria-describedby'?: string }

/** The hint is the control's description, so that its accessible name is the label alone. */
function Frame({ label, hint, children }: Labelled & { children: (control: Control) => ReactNode }) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="fm-field">
      <label className="fm-field__label" htmlFor={id}>
        {label}
      </label>
      {children(hint === undefined ? { id } : { id, 'aria-describedby': hintId })}
      {hint !== undefined && (
        <span className="fm-field__hint" id={hintId}>
          {hint}
        </span>
      )}
    </div>
  )
}

/** A labelled input of a dialog in the panel. */
export const FormInput = ({ label, hint, ...input }: Labelled & ComponentProps<'input'>) => (
  <Frame label={label} hint={hint}>
    {(control) => <input className="fm-input" {...control} {...input} />}
  </Frame>
)

/** A checkbox for consent. */
export function FormCheck({ label, ...input }: { readonly label: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className="fm-check">
      <input type="checkbox" {...input} />
      <span>{label}</span>
    </label>
  )
}

/** An amount in major units, such as 24.00. */
export const FormMoney = ({ label, hint, ...input }: Labelled & ComponentProps<typeof MoneyInput>) => (
  <Frame label={label} hint={hint}>
    {(control) => <MoneyInput {...control} {...input} />}
  </Frame>
)

export const FormText = ({ label, hint, ...area }: Labelled & ComponentProps<'textarea'>) => (
  <Frame label={label} hint={hint}>
    {(control) => <textarea className="fm-input" rows={3} {...control} {...area} />}
  </Frame>
)

interface Choice extends Labelled {
  readonly name: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export const FormSelect = ({ label, hint, name, options }: Choice) => (
  <Frame label={label} hint={hint}>
    {(control) => (
      <select className="fm-input" {...control} name={name}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Frame>
)
