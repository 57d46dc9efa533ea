import type { ComponentProps, ReactNode } from 'react'

interface Labelled {
  readonly label: string
  readonly hint?: ReactNode
}

const Frame = ({ label, hint, children }: Labelled & { children: ReactNode }) => (
  <label className="fm-field">
    <span className="fm-field__label">{label}</span>
    {children}
    {hint !== undefined && <span className="fm-field__hint">{hint}</span>}
  </label>
)

/** A labelled input of a dialog in the panel. */
export const FormInput = ({ label, hint, ...input }: Labelled & ComponentProps<'input'>) => (
  <Frame label={label} hint={hint}>
    <input className="fm-input" {...input} />
  </Frame>
)

export const FormText = ({ label, hint, ...area }: Labelled & ComponentProps<'textarea'>) => (
  <Frame label={label} hint={hint}>
    <textarea className="fm-input" rows={3} {...area} />
  </Frame>
)

interface Choice extends Labelled {
  readonly name: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export const FormSelect = ({ label, hint, name, options }: Choice) => (
  <Frame label={label} hint={hint}>
    <select className="fm-input" name={name}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </Frame>
)
