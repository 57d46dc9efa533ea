import type { PriceText } from '@/ui/price'

import type { CartState } from '../cart-state'
import type { ShownCart } from '../shown-cart'

/** A line with the data of the product page, shown until the server has answered. */
export interface AddedLine {
  readonly sku: string
  readonly title: string
  /** The chosen options. */
  readonly note: string
  readonly thumbUrl: string | null
  readonly prices: readonly PriceText[]
  readonly quantity: number
  /** The text that says that it is being added. */
  readonly status: string
}

/** A form that was sent and is not answered yet. */
export interface CartChange {
  readonly id: number
  readonly form: FormData
  /** The line that it adds; null when it adds nothing. */
  readonly line: AddedLine | null
}

/** The expected cart if the server accepts the changes: only the lines, not the sums. */
export function foreseenCart(cart: ShownCart | null, changes: readonly CartChange[]): ShownCart | null {
  return changes.reduce<ShownCart | null>((before, change) => before && withChange(before, change), cart)
}

function withChange(cart: ShownCart, { form, line: added }: CartChange): ShownCart {
  if (added) {
    const withMore = cart.lines.map((line) =>
      line.sku === added.sku ? { ...line, quantity: line.quantity + added.quantity } : line,
    )
    return { ...cart, lines: withMore }
  }
  const id = form.get('line')
  const quantity = form.has('remove') ? 0 : Number(form.get('quantity'))
  if (id === null || !Number.isInteger(quantity)) return cart
  const lines = cart.lines.flatMap((line) => {
    if (line.id !== id) return [line]
    return quantity === 0 ? [] : [{ ...line, quantity }]
  })
  return { ...cart, lines }
}

/** Lines being added that are not in the cart yet, each once. */
export function comingLines({ cart }: Pick<CartState, 'cart'>, changes: readonly CartChange[]): readonly AddedLine[] {
  const bySku = new Map<string, AddedLine>()
  for (const { line } of changes) {
    if (!line || cart?.lines.some(({ sku }) => sku === line.sku)) continue
    bySku.set(line.sku, { ...line, quantity: line.quantity + (bySku.get(line.sku)?.quantity ?? 0) })
  }
  return [...bySku.values()]
}
