import type { ShownCart } from './shown-cart'
import type { CartLabels } from './ui/cart-labels'

/** What the drawer asks for: the cart, and the words around it. */
export interface CartContents {
  readonly cart: ShownCart | null
  readonly labels: CartLabels
}
