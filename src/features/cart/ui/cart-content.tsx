import { Alert } from '@/ui/alert'
import { Meter } from '@/ui/meter'

import type { CartPageState } from '../cart-page.actions'
import type { ShownCart } from '../shown-cart'
import type { CartLabels } from './cart-labels'
import { CartLine } from './cart-line'
import type { CartFormProps } from './use-cart'

interface CartContentProps {
  readonly cart: ShownCart | null
  readonly state: CartPageState
  readonly locale: string
  readonly labels: CartLabels
  readonly form: CartFormProps
}

/** What was removed, what went wrong, what changed: each in words, announced when it appears. */
export function CartNews({ cart, state, locale, labels, form }: CartContentProps) {
  const { removed, error } = state
  const messages = cart?.messages ?? []
  return (
    <div className="grid gap-3 empty:hidden" role="status">
      {removed && (
        <Alert>
          <form {...form} className="flex flex-wrap items-center gap-x-4">
            <span>{labels.removed.replace('{title}', removed.title)}</span>
            <input type="hidden" name="sku" value={removed.sku} />
            <input type="hidden" name="quantity" value={removed.quantity} />
            <input type="hidden" name="currency" value={cart?.currency ?? ''} />
            <input type="hidden" name="locale" value={locale} />
            <button type="submit" className="ui-button ui-button-link ui-button-sm">
              {labels.undo}
            </button>
          </form>
        </Alert>
      )}
      {error !== null && <Alert tone="danger">{error}</Alert>}
      {messages.length > 0 && (
        <Alert tone="warning" title={labels.changed}>
          {messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Alert>
      )}
    </div>
  )
}

/** The free-shipping meter and the lines. */
export function CartLines({ cart, locale, labels, form }: Omit<CartContentProps, 'state'> & { cart: ShownCart }) {
  return (
    <ul aria-label={labels.summary}>
      {cart.lines.map((line) => (
        <li key={line.id} className="border-rule not-first:border-t">
          <CartLine line={line} locale={locale} labels={labels} form={form} />
        </li>
      ))}
    </ul>
  )
}

export function FreeShipping({ cart: { freeShipping } }: { cart: ShownCart }) {
  return freeShipping && <Meter {...freeShipping} />
}
