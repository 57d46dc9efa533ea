import type { ComponentPropsWithRef } from 'react'
import { Field, type FieldTexts } from '@/ui/field'

type TextareaFieldProps = FieldTexts &
  Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'name'> & { name: string; id?: string | undefined }

/** Label, several lines of text, hint and error in one. It grows with what is written. */
export function TextareaField({
  label,
  hint,
  error,
  note,
  name,
  id = name,
  className,
  required,
  ...rest
}: TextareaFieldProps) {
  return (
    <Field {...{ id, label, hint, error, note, required, className }}>
      {(control) => <textarea rows={4} {...rest} {...control} name={name} className="ui-control" />}
    </Field>
  )
}
