import type Stripe from 'stripe'
import { invalidState, noSuch } from '../http/errors.ts'
import { LIST_PARAMS, listPage } from '../http/lists.ts'
import { mergeMetadata, readBoolean, readHash, readString, refuseUnknown } from '../http/params.ts'
import type { ApiRequest, Route } from '../http/router.ts'
import { newId } from '../ids.ts'
import type { World } from '../world.ts'

const WEEK_SECONDS = 7 * 24 * 60 * 60

export const disputeRoutes: Route[] = [
  { method: 'GET', path: '/v1/disputes/:id', handle: ({ id }, world) => findDispute(world, id) },
  {
    method: 'GET',
    path: '/v1/disputes',
    handle({ params }, world) {
      refuseUnknown(params, [...LIST_PARAMS, 'charge', 'payment_intent'])
      const charge = readString(params, 'charge')
      const intent = readString(params, 'payment_intent')
      const disputes = [...world.state.disputes.values()].filter(
        (dispute) =>
          (charge === undefined || dispute.charge === charge) &&
          (intent === undefined || dispute.payment_intent === intent),
      )
      return listPage('/v1/disputes', disputes, params)
    },
  },
  { method: 'POST', path: '/v1/disputes/:id', handle: updateDispute },
  {
    method: 'POST',
    path: '/v1/disputes/:id/close',
    handle: ({ id }, world) => closeDispute(world, findDispute(world, id), 'lost'),
  },
]

/** The dispute by its id, or 404. */
export function findDispute(world: World, id: string): Stripe.Dispute {
  const dispute = world.state.disputes.get(id)
  if (dispute === undefined) throw noSuch('dispute', id)
  return dispute
}

/** How a dispute begins: an inquiry is only a question of the bank and moves no money. */
export type DisputeBeginning = 'needs_response' | 'warning_needs_response'

/** The buyer disputes the whole charge at the bank. */
export function openDispute(
  world: World,
  charge: Stripe.Charge,
  { reason, beginning }: { reason: string; beginning: DisputeBeginning },
): Stripe.Dispute {
  const dispute = newDispute(world, charge, reason)
  dispute.status = beginning
  dispute.is_charge_refundable = beginning === 'warning_needs_response'
  charge.disputed = true
  world.state.disputes.set(dispute.id, dispute)
  world.emit('charge.dispute.created', dispute)
  return dispute
}

export type DisputeOutcome = 'won' | 'lost' | 'warning_closed'

/** Closes the dispute with the bank's decision. Throws 400 when it is closed already. */
export function closeDispute(world: World, dispute: Stripe.Dispute, outcome: DisputeOutcome): Stripe.Dispute {
  if (['won', 'lost', 'warning_closed'].includes(dispute.status)) {
    throw invalidState('This dispute is already closed', 'dispute_already_closed')
  }
  dispute.status = outcome
  dispute.is_charge_refundable = outcome !== 'lost'
  world.emit('charge.dispute.closed', dispute)
  return dispute
}

/** Stripe's test evidence decides by its text: `winning_evidence` or `losing_evidence`. */
function updateDispute({ id, params }: ApiRequest, world: World): Stripe.Dispute {
  refuseUnknown(params, ['evidence', 'metadata', 'submit'])
  const dispute = findDispute(world, id)
  dispute.metadata = mergeMetadata(dispute.metadata, params.metadata)
  const text = readString(readHash(params, 'evidence') ?? {}, 'uncategorized_text')
  if (text === undefined) return dispute
  dispute.evidence.uncategorized_text = text
  dispute.evidence_details.has_evidence = true
  if (readBoolean(params, 'submit') === false) return dispute
  dispute.evidence_details.submission_count += 1
  dispute.status = 'under_review'
  world.emit('charge.dispute.updated', dispute)
  if (text === 'winning_evidence') return closeDispute(world, dispute, 'won')
  if (text === 'losing_evidence') return closeDispute(world, dispute, 'lost')
  return dispute
}

function newDispute(world: World, charge: Stripe.Charge, reason: string): Stripe.Dispute {
  return {
    id: newId('du'),
    object: 'dispute',
    amount: charge.amount_captured,
    balance_transactions: [],
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence(),
    evidence_details: {
      due_by: world.now() + WEEK_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason,
    status: 'needs_response',
  }
}

function noEvidence(): Stripe.Dispute.Evidence {
  return {
    access_activity_log: null,
    billing_address: null,
    cancellation_policy: null,
    cancellation_policy_disclosure: null,
    cancellation_rebuttal: null,
    customer_communication: null,
    customer_email_address: null,
    customer_name: null,
    customer_purchase_ip: null,
    customer_signature: null,
    duplicate_charge_documentation: null,
    duplicate_charge_explanation: null,
    duplicate_charge_id: null,
    enhanced_evidence: {},
    product_description: null,
    receipt: null,
    refund_policy: null,
    refund_policy_disclosure: null,
    refund_refusal_explanation: null,
    service_date: null,
    service_documentation: null,
    shipping_address: null,
    shipping_carrier: null,
    shipping_date: null,
    shipping_documentation: null,
    shipping_tracking_number: null,
    uncategorized_file: null,
    uncategorized_text: null,
  }
}
