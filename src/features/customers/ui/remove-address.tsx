'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'

import type { AccountFormState } from '../form-state'

interface RemoveAddressProps {
  readonly action: (before: AccountFormState, form: FormData) => Promise<AccountFormState>
  readonly id: string
  readonly locale: string
  readonly label: string
}

/** Takes an address out of the book, and shows the book without it. */
export function RemoveAddress({ action, id, locale, label }: RemoveAddressProps) {
  const router = useRouter()
  const [state, send] = useActionState(action, null)
  useEffect(() => {
    if (state?.ok) router.refresh()
  }, [router, state])
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" className="ui-button ui-button-link ui-button-sm">
        {label}
      </button>
    </form>
  )
}
