import { fail, ok, type Result } from '@/shared/result'

/** For each state, the events it accepts and the state after each. A state without events is final. */
export type StateTable<S extends string, E extends string> = Readonly<Record<S, Readonly<Partial<Record<E, S>>>>>

export type InvalidTransition<S extends string, E extends string> = {
  code: 'invalid_transition'
  from: S
  event: E
}

/** `defineStates<OrderState, OrderEvent>({ pending: { place: 'placed' }, placed: {} })`. */
export const defineStates = <S extends string, E extends string>(table: StateTable<S, E>): StateTable<S, E> =>
  Object.freeze(table)

/** The state after an event, or a failure when the present state does not accept the event. */
export function transition<S extends string, E extends string>(
  table: StateTable<S, E>,
  from: S,
  event: E,
): Result<S, InvalidTransition<S, E>> {
  const to = Object.hasOwn(table[from], event) ? table[from][event] : undefined
  return to === undefined ? fail('invalid_transition', { from, event }) : ok(to)
}

export function canTransition<S extends string, E extends string>(table: StateTable<S, E>, from: S, event: E): boolean {
  return transition(table, from, event).ok
}

/** The events that a state accepts, in the table's order. */
export const eventsFrom = <S extends string, E extends string>(table: StateTable<S, E>, from: S): E[] =>
  Object.keys(table[from]) as E[]

/**
 * Whether an event leads from one state to the other, or both are the same. For a collection's `beforeChange`, which
 * has the old and the new state but no event.
 */
export function canMove<S extends string, E extends string>(table: StateTable<S, E>, from: S, to: S): boolean {
  return from === to || eventsFrom(table, from).some((event) => table[from][event] === to)
}
