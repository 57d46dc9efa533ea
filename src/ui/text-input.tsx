import type { ComponentPropsWithRef } from 'react'
import { cx } from '@/ui/cx'
import { Field, type FieldTexts } from '@/ui/field'
import { Icon, type IconName } from '@/ui/icon'

type TextInputProps = ComponentPropsWithRef<'input'> & { icon?: IconName | undefined }

/** A one-line input, alone. Set `type`, `inputMode` and `autoComplete`: they determine the phone's keyboard. */
export function TextInput({ className, icon, ...rest }: TextInputProps) {
  const input = <input type="text" {...rest} className={cx('ui-control', className)} />
  if (!icon) return input
  return (
    <span className="ui-affix">
      <Icon name={icon} />
      {input}
    </span>
  )
}

type TextFieldProps = FieldTexts & Omit<TextInputProps, 'id' | 'name'> & { name: string; id?: string | undefined }

/** Label, input, hint and error in one. `id` is the name unless given. */
export function TextField({ label, hint, error, note, name, id = name, className, required, ...rest }: TextFieldProps) {
  return (
    <Field {...{ id, label, hint, error, note, required, className }}>
      {(control) => <TextInput {...rest} {...control} name={name} />}
    </Field>
  )
}
