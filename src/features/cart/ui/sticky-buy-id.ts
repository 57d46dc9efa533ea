/** The id of the element for {@link StickyBuy}, the last of the page, so that it sticks to the window's lower edge. */
export const stickyBuyId = 'sticky-buy'
