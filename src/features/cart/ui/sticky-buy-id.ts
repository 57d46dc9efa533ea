/** Where {@link StickyBuy} is put: the last thing of the page, so that it sticks to the window's lower edge all the way. */
export const stickyBuyId = 'sticky-buy'
