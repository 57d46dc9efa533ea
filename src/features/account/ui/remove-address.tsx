'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

import { useAccountForm, type AccountAction } from './use-account-form'

interface RemoveAddressProps {
  readonly action: AccountAction
  readonly id: string
  readonly locale: string
  readonly label: string
}

/** Removes an address from the address book and refreshes the page. */
export function RemoveAddress({ action, id, locale, label }: RemoveAddressProps) {
  const router = useRouter()
  const { state, form } = useAccountForm(action)
  useEffect(() => {
    if (state?.ok) router.refresh()
  }, [router, state])
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" className="ui-button ui-button-link ui-button-sm">
        {label}
      </button>
      <p role="status" className="text-sm text-danger empty:sr-only">
        {state?.ok === false && state.message}
      </p>
    </form>
  )
}
