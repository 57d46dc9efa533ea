import { describe, expect, test } from 'vitest'

import type { DisputeState } from '@/features/payments/domain/dispute'
import { money } from '@/shared/money'
import { canMove } from '@/shared/state-machine'

import { nextActions, type OrderAction } from './order-actions'
import { orderStates, type OrderState } from './order-state'
import { deriveFulfillmentStatus, derivePaymentStatus } from './order-summary'

/** The parts of an order that decide how it can end. It has two pieces at 1.00, a file, or both. */
type Life = {
  readonly kind: 'card' | 'transfer' | 'cash'
  readonly hasPieces: boolean
  readonly hasFile: boolean
  readonly status: OrderState
  readonly payment: 'pending' | 'captured' | 'voided'
  readonly refunded: 0 | 100 | 200
  readonly sent: 0 | 1 | 2
  readonly allocated: 0 | 1 | 2
  readonly isRestCanceled: boolean
  readonly isCanceledUnpaid: boolean
  readonly dispute: DisputeState | 'none'
}

const usd = (amount: number) => money(amount, 'USD')
const total = usd(200)

function summaryOf(life: Life) {
  const { payment, refunded, dispute, hasPieces, hasFile, sent, isRestCanceled } = life
  const lines = [
    ...(hasPieces ? [{ id: 'pen', quantity: 2, isDigital: false }] : []),
    ...(hasFile ? [{ id: 'book', quantity: 1, isDigital: true }] : []),
  ]
  return {
    paymentStatus: derivePaymentStatus(
      total,
      [{ status: payment, amount: total, capturedAmount: usd(payment === 'captured' ? 200 : 0) }],
      {
        refunds: refunded === 0 ? [] : [{ status: 'succeeded', amount: usd(refunded) }],
        disputes: dispute === 'none' ? [] : [{ state: dispute, amount: total }],
      },
    ),
    fulfillmentStatus: deriveFulfillmentStatus(lines, { shipped: new Map([['pen', sent]]), isRestCanceled }),
  }
}

const isWithBank = ({ dispute }: Life) => dispute === 'open' || dispute === 'lost'

const actionsOf = (life: Life): OrderAction[] =>
  nextActions({
    status: life.status,
    ...summaryOf(life),
    isManualPayment: life.kind !== 'card',
    isPaidOnDelivery: life.kind === 'cash',
    isCanceledUnpaid: life.isCanceledUnpaid,
    isCapturable: false,
    isRefundable: life.payment === 'captured' && life.refunded < 200 && !isWithBank(life),
  })

/** What `refreshOrder` does at the end of every transaction. */
const refreshed = (life: Life): Life => (actionsOf(life).includes('complete') ? { ...life, status: 'completed' } : life)

const canceled = (life: Life): Life => ({
  ...life,
  status: 'canceled',
  allocated: 0,
  payment: life.payment === 'pending' ? 'voided' : life.payment,
  // Captured money is refunded unless the bank holds it.
  refunded: life.payment === 'captured' && !isWithBank(life) ? 200 : life.refunded,
})

const placed = (life: Life): Life => ({ ...life, status: 'placed', allocated: life.hasPieces ? 2 : 0 })

function send(life: Life, pieces: 1 | 2): Life[] {
  const sent = life.sent + pieces
  return sent > 2 ? [] : [{ ...life, sent: sent as 1 | 2, allocated: (2 - sent) as 0 | 1 }]
}

/** The possible states after an action; several where staff choose an amount or a number of pieces. */
function act(life: Life, action: OrderAction): Life[] {
  switch (action) {
    case 'mark_paid':
      return [{ ...(life.status === 'pending' ? placed(life) : life), payment: 'captured' }]
    case 'reinstate':
      return [{ ...placed(life), payment: 'captured', isCanceledUnpaid: false }]
    case 'fulfill':
    case 'fulfill_anyway':
      return [...send(life, 1), ...send(life, 2)]
    case 'refund':
      return life.refunded === 0 ? [{ ...life, refunded: 100 }, { ...life, refunded: 200 }] : [{ ...life, refunded: 200 }] // prettier-ignore
    case 'cancel':
      return [canceled(life)]
    case 'cancel_rest':
      return [{ ...life, isRestCanceled: true, allocated: 0 }]
    case 'close_unpaid':
      return [{ ...life, payment: 'voided' }]
    case 'complete':
      return [{ ...life, status: 'completed' }]
    // No payment of these is authorized first.
    case 'capture':
      return []
  }
}

const disputes: Readonly<Record<Life['dispute'], readonly DisputeState[]>> = {
  none: ['inquiry', 'open'],
  inquiry: ['open', 'won', 'lost'],
  open: ['won', 'lost'],
  won: ['lost'],
  lost: ['won'],
}

/** What changes an order without staff: a bank decides, a refund comes back, a card is paid, time passes. */
function outsideEvents(life: Life): Life[] {
  const ends = life.dispute === 'open' ? disputes.open.map((dispute): Life => ({ ...life, dispute })) : []
  const others: Life[] =
    life.payment === 'captured' && life.kind === 'card' && life.dispute !== 'open'
      ? disputes[life.dispute].map((dispute) => ({ ...life, dispute }))
      : []
  const bounced: Life[] = life.kind === 'card' && life.refunded > 0 ? [{ ...life, refunded: 0 }] : []
  const paid: Life[] =
    life.status === 'pending' && life.kind === 'card' && life.payment === 'pending'
      ? [{ ...placed(life), payment: 'captured' }, canceled(life)]
      : []
  const expired: Life[] =
    life.status === 'placed' && life.kind === 'transfer' && life.payment === 'pending'
      ? [{ ...canceled(life), isCanceledUnpaid: true }]
      : []
  return [...ends, ...others, ...bounced, ...paid, ...expired]
}

const start: Omit<Life, 'kind' | 'hasPieces' | 'hasFile' | 'status'> = {
  payment: 'pending',
  refunded: 0,
  sent: 0,
  allocated: 0,
  isRestCanceled: false,
  isCanceledUnpaid: false,
  dispute: 'none',
}

const goods = [
  { hasPieces: true, hasFile: false },
  { hasPieces: false, hasFile: true },
  { hasPieces: true, hasFile: true },
]
const beginnings: Life[] = goods.flatMap((what) => [
  { ...start, ...what, kind: 'card', status: 'pending' },
  ...(['transfer', 'cash'] as const).map((kind) => placed({ ...start, ...what, kind, status: 'placed' })),
])

const keyOf = (life: Life) => JSON.stringify(life)

/** An order of files alone is placed and completed at once. */
const isLegal = (from: OrderState, to: OrderState) =>
  canMove(orderStates, from, to) || (canMove(orderStates, from, 'placed') && canMove(orderStates, 'placed', to))

/** Every state that an order can reach, with the states that staff or a bank's decision can move it to from there. */
function explore() {
  const all = new Map<string, { life: Life; waysOn: string[] }>()
  const queue = [...beginnings]
  for (let life = queue.pop(); life; life = queue.pop()) {
    if (all.has(keyOf(life))) continue
    const from = life
    const byStaff = actionsOf(from).flatMap((action) => act(from, action).map(refreshed))
    const byItself = outsideEvents(from).map(refreshed)
    for (const next of [...byStaff, ...byItself]) expect(isLegal(from.status, next.status)).toBe(true)
    const decided = from.dispute === 'open' ? byItself : []
    all.set(keyOf(from), { life: from, waysOn: [...byStaff, ...decided].map(keyOf) })
    queue.push(...byStaff, ...byItself)
  }
  return all
}

const isOver = ({ status, allocated }: Life) => allocated === 0 && (status === 'completed' || status === 'canceled')

describe('from every state that an order can come into', () => {
  const all = explore()

  test('some actions lead to an end at which it holds no stock', () => {
    const good = new Set([...all].filter(([, { life }]) => isOver(life)).map(([key]) => key))
    for (let before = -1; before !== good.size;) {
      before = good.size
      for (const [key, { waysOn }] of all) if (waysOn.some((next) => good.has(next))) good.add(key)
    }
    expect(all.size).toBeGreaterThan(200)
    expect([...all].filter(([key]) => !good.has(key)).map(([key]) => key)).toEqual([])
  })

  test('no order that has ended holds stock, or can be shipped', () => {
    for (const { life } of all.values()) {
      if (life.status !== 'completed' && life.status !== 'canceled') continue
      expect(life.allocated).toBe(0)
      expect(actionsOf(life)).not.toContain('fulfill')
    }
  })

  test('no order is shipped unpaid unless staff confirm it, and none is canceled while a bank holds its money', () => {
    for (const { life } of all.values()) {
      const actions = actionsOf(life)
      if (isWithBank(life)) expect(actions).not.toContain('fulfill')
      if (life.refunded === 200) expect(actions).not.toContain('fulfill')
      if (life.dispute === 'open') {
        expect(actions).not.toContain('cancel')
        expect(actions).not.toContain('refund')
      }
    }
  })
})
