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
  /** Whether success sets a cookie: a browser that refuses cookies cannot send the form then. */
  readonly needsCookies?: boolean
  /** Shown instead of the form after success. */
  readonly after?: ReactNode
}

/**
 * A small form of an account: fields, a button, and the message of the answer. Typed values stay when the form is
 * refused.
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
