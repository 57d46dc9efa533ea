export const cartChangedEvent = 'cart:changed'

/** Tells the page how many pieces are in the cart now, for the badge in the header. Browser only. */
export function announceCart(pieces: number): void {
  window.dispatchEvent(new CustomEvent<number>(cartChangedEvent, { detail: pieces }))
}
