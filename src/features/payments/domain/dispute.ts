import type { CurrencyCode } from '@/shared/currencies'
import { sum, type Money } from '@/shared/money'
import { canMove, defineStates } from '@/shared/state-machine'

/**
 * A buyer's complaint at their bank. `inquiry`: the bank only asks, and the shop keeps the money. `open`: the bank has
 * taken the money and decides. `won`: the shop has the money again. `lost`: the buyer got it back.
 */
export type DisputeState = 'inquiry' | 'open' | 'won' | 'lost'

type DisputeEvent = 'escalate' | 'win' | 'lose'

/** A decision may be reversed on appeal, but no dispute is opened again. */
const disputeStates = defineStates<DisputeState, DisputeEvent>({
  inquiry: { escalate: 'open', win: 'won', lose: 'lost' },
  open: { win: 'won', lose: 'lost' },
  won: { lose: 'lost' },
  lost: { win: 'won' },
})

/**
 * The state to record after the provider answered `fetched`. An answer that no transition allows is an outdated one.
 */
export const advanceDispute = (recorded: DisputeState, fetched: DisputeState): DisputeState =>
  canMove(disputeStates, recorded, fetched) ? fetched : recorded

export type DisputeRecord = { readonly state: DisputeState; readonly amount: Money }

/** The money that banks gave back to buyers. */
export const chargedBack = (disputes: readonly DisputeRecord[], currency: CurrencyCode): Money =>
  sum(
    disputes.filter(({ state }) => state === 'lost').map(({ amount }) => amount),
    currency,
  )
