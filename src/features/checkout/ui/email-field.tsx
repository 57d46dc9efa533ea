import { useState } from 'react'

import { suggestEmail } from '@/shared/email-suggestion'
import { TextField } from '@/ui/text-input'

import type { CheckoutLabels } from './checkout-labels'

interface EmailFieldProps {
  readonly value: string
  readonly error: string | undefined
  readonly labels: CheckoutLabels
  readonly onChange: (value: string) => void
  readonly onLeave: () => void
}

/** The e-mail address. Suggests a correction for a probable typing error, but accepts the shopper's input. */
export function EmailField({ value, error, labels, onChange, onLeave }: EmailFieldProps) {
  const [meant, setMeant] = useState<string | null>(null)
  const change = (text: string) => {
    setMeant(null)
    onChange(text)
  }
  return (
    <div className="grid gap-2">
      <TextField
        name="email"
        label={labels.email}
        hint={labels.emailHint}
        error={error}
        value={value}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="next"
        maxLength={254}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onBlur={() => {
          setMeant(suggestEmail(value))
          onLeave()
        }}
      />
      <div role="status">
        {meant !== null && (
          <p className="flex flex-wrap items-center gap-x-4 text-sm">
            <span>
              <MeantEmail words={labels.emailMeant} email={meant} />
            </span>
            <button
              type="button"
              className="min-h-9 underline decoration-rule-strong underline-offset-4 hover:text-accent"
              onClick={() => change(meant)}
            >
              {labels.emailUse}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}

/** The question, with the address kept together in any direction of writing. */
function MeantEmail({ words, email }: { words: string; email: string }) {
  const [before, after] = words.split('{email}')
  return (
    <>
      {before}
      <bdi className="font-semibold">{email}</bdi>
      {after}
    </>
  )
}
