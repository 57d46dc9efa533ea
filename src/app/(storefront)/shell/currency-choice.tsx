'use client'

import { cookieNames } from '@/shared/cookie-names'
import { Icon } from '@/ui/icon'

interface CurrencyChoiceProps {
  /** With their names in the page's language. */
  readonly currencies: readonly { readonly code: string; readonly name: string }[]
}

/** Whether the server must sort the list again: in another currency, prices may have another order. */
const isSortedByPrice = (): boolean => new URLSearchParams(location.search).get('sort')?.startsWith('price_') ?? false

function choose(button: HTMLElement, code: string): void {
  document.documentElement.dataset['currency'] = code
  document.cookie = `${cookieNames.currency}=${code}; path=/; max-age=31536000; samesite=lax`
  if (isSortedByPrice()) {
    location.reload()
    return
  }
  const menu = button.closest('details')
  if (!menu) return
  menu.open = false
  menu.querySelector('summary')?.focus()
}

/** Shows all prices in another currency, at once: every page carries them all. */
export function CurrencyChoice({ currencies }: CurrencyChoiceProps) {
  return currencies.map(({ code, name }) => (
    <button
      key={code}
      type="button"
      className="ui-menu-item"
      onClick={({ currentTarget }) => choose(currentTarget, code)}
    >
      <span>
        {name} <span className="text-ink-soft">{code}</span>
      </span>
      <span data-in-currency={code}>
        <Icon name="check" />
      </span>
    </button>
  ))
}
