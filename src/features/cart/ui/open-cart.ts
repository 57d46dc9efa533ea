export const openCartEvent = 'cart:open'

/** Opens the drawer with the cart, which loads its content by itself. Browser only; needs a CartDrawer on the page. */
export function openCart(): void {
  window.dispatchEvent(new Event(openCartEvent))
}
