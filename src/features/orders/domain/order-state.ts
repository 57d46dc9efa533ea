import { defineStates } from '@/shared/state-machine'

/** `pending` waits for its payment; `placed` is a contract; whether it is paid or shipped is derived, not a state. */
export type OrderState = 'pending' | 'placed' | 'completed' | 'canceled'

export type OrderEvent = 'place' | 'complete' | 'cancel' | 'reinstate'

export const orderStates = defineStates<OrderState, OrderEvent>({
  pending: { place: 'placed', cancel: 'canceled' },
  placed: { complete: 'completed', cancel: 'canceled' },
  completed: {},
  /** Only an order that was canceled because no money arrived can be reinstated: the money may arrive late. */
  canceled: { reinstate: 'placed' },
})
