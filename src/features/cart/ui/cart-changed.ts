export const cartChangedEvent = 'cart:changed'

/** Publishes the number of pieces in the cart to the page, for the badge in the header. Browser only. */
export function announceCart(pieces: number): void {
  window.dispatchEvent(new CustomEvent<number>(cartChangedEvent, { detail: pieces }))
}
