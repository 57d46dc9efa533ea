import { defineStates } from '@/shared/state-machine'

/** `pending` waits for its payment; `placed` is a contract; whether it is paid or shipped is derived, not a state. */
export type OrderState = 'pending' | 'placed' | 'completed' | 'canceled'

export type OrderEvent = 'place' | 'complete' | 'cancel'

export const orderStates = defineStates<OrderState, OrderEvent>({
  pending: { place: 'placed', cancel: 'canceled' },
  placed: { complete: 'completed', cancel: 'canceled' },
  completed: {},
  canceled: {},
})

/** The number that people see: the store's prefix and the store's counter, such as 'FM-1042'. */
export const orderNumber = (prefix: string, counter: number): string => `${prefix}${String(counter)}`
