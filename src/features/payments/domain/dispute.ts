import type { CurrencyCode } from '@/shared/currencies'
import { sum, type Money } from '@/shared/money'
import { canMove, defineStates } from '@/shared/state-machine'

/**
 * A buyer's complaint at their bank. `inquiry`: the bank only asks, and the money is still ours. `open`: the bank has
 * taken the money and decides. `won`: the money is ours again. `lost`: it went back to the buyer.
 */
export type DisputeState = 'inquiry' | 'open' | 'won' | 'lost'

type DisputeEvent = 'escalate' | 'win' | 'lose'

/** A decision may be turned round on appeal, but no dispute is opened again. */
const disputeStates = defineStates<DisputeState, DisputeEvent>({
  inquiry: { escalate: 'open', win: 'won', lose: 'lost' },
  open: { win: 'won', lose: 'lost' },
  won: { lose: 'lost' },
  lost: { win: 'won' },
})

/** The state to record when the provider says `fetched`: an answer that no edge leads to is older than the recorded one. */
export const advanceDispute = (recorded: DisputeState, fetched: DisputeState): DisputeState =>
  canMove(disputeStates, recorded, fetched) ? fetched : recorded

export type DisputeRecord = { readonly state: DisputeState; readonly amount: Money }

/** What went back to buyers by their banks. */
export const chargedBack = (disputes: readonly DisputeRecord[], currency: CurrencyCode): Money =>
  sum(
    disputes.filter(({ state }) => state === 'lost').map(({ amount }) => amount),
    currency,
  )

/**
 * docs.stripe.com/api/disputes/object#dispute_object-status. An appeal against a lost dispute leaves the money with the
 * buyer until it is won. A state that this version does not know counts as open: then nothing is sent or given back twice.
 */
export function disputeStateOf(status: string): DisputeState {
  switch (status) {
    case 'warning_needs_response':
    case 'warning_under_review':
      return 'inquiry'
    case 'won':
    case 'warning_closed':
    case 'prevented':
      return 'won'
    case 'lost':
    case 'appeal_needs_response':
    case 'appeal_under_review':
      return 'lost'
    default:
      return 'open'
  }
}
