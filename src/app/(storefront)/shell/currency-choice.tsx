'use client'

import type { ReactNode } from 'react'

import { currencyCookie } from './currency-cookie'

interface CurrencyChoiceProps {
  readonly currencies: readonly { readonly code: string; readonly content: ReactNode }[]
  readonly className: string
}

function choose(button: HTMLElement, code: string): void {
  document.documentElement.dataset['currency'] = code
  document.cookie = `${currencyCookie}=${code}; path=/; max-age=31536000; samesite=lax`
  const menu = button.closest('details')
  if (!menu) return
  menu.open = false
  menu.querySelector('summary')?.focus()
}

/** Shows all prices in another currency, at once: every page carries them all. */
export function CurrencyChoice({ currencies, className }: CurrencyChoiceProps) {
  return currencies.map(({ code, content }) => (
    <button key={code} type="button" className={className} onClick={({ currentTarget }) => choose(currentTarget, code)}>
      {content}
    </button>
  ))
}
