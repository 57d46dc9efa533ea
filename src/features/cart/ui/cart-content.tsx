import { useEffect, useRef } from 'react'

import { Alert } from '@/ui/alert'
import { Meter } from '@/ui/meter'

import { refusalOf, type CartState } from '../cart-state'
import type { ShownCart } from '../shown-cart'
import type { CartLabels } from './cart-labels'
import { CartLine } from './cart-line'
import type { CartChange } from './foreseen-cart'
import type { CartFormProps } from './use-cart'

interface CartContentProps {
  readonly cart: ShownCart | null
  readonly state: CartState
  readonly locale: string
  /** Null until the drawer has loaded them; a removal cannot be undone until then. */
  readonly labels: CartLabels | null
  readonly form: CartFormProps
}

/** The id of {@link CartNews}. */
export const newsId = 'cart-news'

const lineElementId = (id: string) => `line-${id}`

/** Whether the focused element was removed. */
const isFocusLost = (): boolean =>
  document.activeElement === document.body || document.activeElement instanceof HTMLDialogElement

/** Messages about additions, removals, errors and changes, which screen readers announce. */
export function CartNews({ cart, state, locale, labels, form }: CartContentProps) {
  const { added, removed, at } = state
  const refusal = refusalOf(state)
  const messages = cart?.messages ?? []
  const addedId = added?.lineId
  useEffect(() => {
    // Undoing removes the focused button.
    if (addedId !== undefined && isFocusLost()) document.getElementById(lineElementId(addedId))?.focus()
  }, [addedId, at])
  return (
    // Without messages it is hidden visually but stays in the page: screen readers announce changes of known elements
    // only.
    <div id={newsId} className="grid gap-3 empty:sr-only" role="status">
      {labels && added && added.pieces > 0 && (
        <Alert tone="success">{labels.added.replace('{title}', () => added.title)}</Alert>
      )}
      {labels && removed && (
        // A key, so that each removal is a new notice whose button gets the focus.
        <Alert key={state.at}>
          <form {...form} className="flex flex-wrap items-center gap-x-4">
            <span>{labels.removed.replace('{title}', () => removed.title)}</span>
            <input type="hidden" name="sku" value={removed.sku} />
            <input type="hidden" name="quantity" value={removed.quantity} />
            <input type="hidden" name="currency" value={cart?.currency ?? ''} />
            <input type="hidden" name="locale" value={locale} />
            <UndoButton label={labels.undo} />
          </form>
        </Alert>
      )}
      {refusal !== null && <Alert tone="danger">{refusal}</Alert>}
      {messages.length > 0 && (
        <Alert tone="warning" title={labels?.changed}>
          {messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Alert>
      )}
    </div>
  )
}

/** Takes the focus, because the focused button was removed with its line. */
function UndoButton({ label }: { readonly label: string }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isFocusLost()) button.current?.focus()
  }, [])
  return (
    <button ref={button} type="submit" className="ui-button ui-button-link ui-button-sm">
      {label}
    </button>
  )
}

interface CartLinesProps {
  readonly cart: ShownCart
  /** Changes that wait for an answer. */
  readonly changes: readonly CartChange[]
  readonly locale: string
  readonly labels: CartLabels
  readonly form: CartFormProps
}

/** The lines, each of which can be changed. */
export function CartLines({ cart, changes, locale, labels, form }: CartLinesProps) {
  const isBusy = ({ id, sku }: ShownCart['lines'][number]) =>
    changes.some((change) => change.line?.sku === sku || change.form.get('line') === id)
  return (
    <ul aria-label={labels.lines}>
      {cart.lines.map((line) => (
        <li
          key={line.id}
          id={lineElementId(line.id)}
          tabIndex={-1}
          aria-busy={isBusy(line)}
          className="border-rule not-first:border-t"
        >
          <CartLine line={line} locale={locale} labels={labels} form={form} />
        </li>
      ))}
    </ul>
  )
}

/** The amount that is left to free shipping. */
export function FreeShipping({ cart: { freeShipping } }: { cart: ShownCart }) {
  return freeShipping && <Meter {...freeShipping} />
}
