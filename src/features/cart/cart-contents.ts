import type { ShownCart } from './shown-cart'
import type { CartLabels } from './ui/cart-labels'

/** The data of the cart drawer: the cart and the texts around it. */
export interface CartContents {
  readonly cart: ShownCart | null
  readonly labels: CartLabels
}
