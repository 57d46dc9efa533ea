/** The texts of {@link BuyBox} in the page's language; the browser gets no other translations. */
export interface BuyTexts {
  readonly price: { readonly now: string; readonly was: string }
  readonly variant: string
  readonly outOption: string
  /** Shown for a sold-out variant while others are available; '' when none is. */
  readonly chooseOther: string
  readonly unavailable: string
  readonly quantity: string
  readonly decrease: string
  readonly increase: string
  readonly add: string
  readonly soldOut: string
  readonly adding: string
  readonly added: string
  readonly notAdded: string
  readonly toCart: string
}
