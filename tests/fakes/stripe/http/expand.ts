import type { State } from '../store.ts'
import { invalidParameter } from './errors.ts'
import { listPage } from './lists.ts'

/** Fields that hold the id of another object and can be expanded into it. */
const EXPANDABLE = new Set(['charge', 'customer', 'latest_charge', 'payment_intent', 'payment_method'])

const DEEPEST = 4

/**
 * Replaces ids by the objects they name, for paths such as `latest_charge`, `data.payment_intent` or
 * `payment_intent.payment_method` (https://docs.stripe.com/expand). Answers a copy.
 */
export function expand(answer: object, paths: string[], state: State): object {
  if (paths.length === 0) return answer
  const copy = structuredClone(answer)
  for (const path of paths) {
    const parts = path.split('.')
    if (parts.length > DEEPEST) {
      throw invalidParameter(`You cannot expand more than ${DEEPEST} levels of a property.`, 'expand')
    }
    expandPath(copy, parts, state, path)
  }
  return copy
}

function expandPath(target: unknown, [field, ...rest]: string[], state: State, path: string): void {
  if (typeof target !== 'object' || target === null || field === undefined) return
  if (Array.isArray(target)) {
    for (const item of target) expandPath(item, [field, ...rest], state, path)
    return
  }
  const record = target as Record<string, unknown>
  if (field === 'refunds' && record.object === 'charge') record.refunds = refundsOf(state, String(record.id))
  if (!(field in record)) {
    throw invalidParameter(`This property cannot be expanded (${path}).`, 'expand')
  }
  const value = record[field]
  if (typeof value === 'string' && EXPANDABLE.has(field)) record[field] = structuredClone(find(state, value)) ?? value
  expandPath(record[field], rest, state, path)
}

/** A charge lists its refunds only when asked to, newest first. */
function refundsOf(state: State, charge: string): object {
  const refunds = [...state.refunds.values()].filter((refund) => refund.charge === charge)
  return listPage(`/v1/charges/${charge}/refunds`, structuredClone(refunds), {})
}

function find(state: State, id: string): object | undefined {
  return (
    state.paymentIntents.get(id) ??
    state.charges.get(id) ??
    state.paymentMethods.get(id)?.method ??
    state.customers.get(id) ??
    state.refunds.get(id)
  )
}
