import type { EventPayloads, EventType, FakeEvent, State } from './store.ts'
import type { Dispatcher } from './webhooks/dispatcher.ts'
import { newId } from './ids.ts'

/** The version of the API that this fake implements: that of the installed SDK. */
export const API_VERSION = '2026-10-28.endive'

/** Who caused an event; shown in the event's `request`. */
interface RequestOrigin {
  id: string
  idempotencyKey: string | null
}

/** The dependencies of every resource: the state, the clock, and a function to emit events. */
export interface World {
  state: State
  /** The fake's address for browsers, which has the pages for authentication. */
  publicUrl: string
  /** Milliseconds until what is pending settles by itself; null: only when told to. */
  settleAfterMs: number | null
  /** Seconds since the epoch. */
  now(): number
  /** Records the event with a snapshot of the object, then sends it to the webhooks. */
  emit<T extends EventType>(type: T, object: EventPayloads[T], previous?: Record<string, unknown>): FakeEvent
  /** Runs `work` so that its events name the request as their origin. */
  during<T>(origin: RequestOrigin, work: () => T): T
  /** Runs `work` after `settleAfterMs`, if anything settles by itself here. */
  later(work: () => void): void
}

interface WorldOptions {
  state: State
  publicUrl: string
  settleAfterMs: number | null
  dispatcher: Dispatcher
  changed: () => void
}

export function createWorld({ state, publicUrl, settleAfterMs, dispatcher, changed }: WorldOptions): World {
  let origin: RequestOrigin | undefined
  const now = () => Math.floor(Date.now() / 1000)
  return {
    state,
    publicUrl,
    settleAfterMs,
    now,
    emit(type, object, previous) {
      const event: FakeEvent = {
        id: newId('evt'),
        object: 'event',
        api_version: API_VERSION,
        created: now(),
        data: { object: structuredClone(object), ...(previous ? { previous_attributes: previous } : {}) },
        livemode: false,
        pending_webhooks: 0,
        request: { id: origin?.id ?? null, idempotency_key: origin?.idempotencyKey ?? null },
        type,
      }
      state.events.set(event.id, event)
      dispatcher.dispatch(event)
      changed()
      return event
    },
    during(next, work) {
      origin = next
      try {
        return work()
      } finally {
        origin = undefined
      }
    },
    later(work) {
      if (settleAfterMs === null) return
      setTimeout(work, settleAfterMs).unref()
    },
  }
}
