'use client'

import { useId, type ReactNode } from 'react'

import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/text-input'

import { useAccountForm, type AccountAction } from './use-account-form'

export interface AccountField {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'email' | 'password'
  readonly autoComplete: string
  readonly hint?: string
  readonly value?: string
}

interface AccountFormProps {
  readonly action: AccountAction
  readonly fields: readonly AccountField[]
  readonly submit: string
  readonly hidden: Readonly<Record<string, string>>
  /** Its success is kept in a cookie: a browser that refuses cookies cannot send the form. */
  readonly needsCookies?: boolean
  /** Instead of the form once it has done its work. */
  readonly after?: ReactNode
}

/**
 * A small form of an account: fields, a button, and the answer in words. What was typed stays when something is wrong.
 */
export function AccountForm({ action, fields, submit, hidden, needsCookies = false, after }: AccountFormProps) {
  const { state, isPending, form } = useAccountForm(action, { needsCookies })
  const id = useId()
  const answer = state && (
    <Alert key={state.at} tone={state.ok ? 'success' : 'danger'} live>
      {state.message}
    </Alert>
  )
  if (state?.ok && after !== undefined) {
    return (
      <div className="grid gap-6">
        {answer}
        {after}
      </div>
    )
  }
  return (
    <form {...form} className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, type, autoComplete, hint, value }) => (
        <TextField
          key={name}
          id={`${id}-${name}`}
          name={name}
          label={label}
          hint={hint}
          type={type}
          autoComplete={autoComplete}
          autoCapitalize={type === 'text' ? 'words' : 'none'}
          spellCheck={type === 'text' ? undefined : false}
          defaultValue={value}
          maxLength={type === 'password' ? 1000 : 254}
          required
          error={state && !state.ok ? state.fields[name] : undefined}
        />
      ))}
      {answer}
      <Button type="submit" loading={isPending} className="justify-self-start">
        {submit}
      </Button>
    </form>
  )
}
