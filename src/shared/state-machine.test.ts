import { describe, expect, test } from 'vitest'

import { canMove, canTransition, defineStates, eventsFrom, transition } from '@/shared/state-machine'

const door = defineStates<'open' | 'closed' | 'walled', 'close' | 'open' | 'wall'>({
  open: { close: 'closed' },
  closed: { open: 'open', wall: 'walled' },
  walled: {},
})

describe('a state machine', () => {
  test('follows its edges', () => {
    expect(transition(door, 'open', 'close')).toEqual({ ok: true, value: 'closed' })
    expect(canTransition(door, 'closed', 'wall')).toBe(true)
  })

  test('refuses everything else, also the names that every object has', () => {
    expect(transition(door, 'open', 'wall')).toEqual({
      ok: false,
      code: 'invalid_transition',
      from: 'open',
      event: 'wall',
    })
    expect(transition(door, 'open', 'toString' as 'open').ok).toBe(false)
  })

  test('accepts a change of state without its event, and the same state again', () => {
    expect(canMove(door, 'closed', 'walled')).toBe(true)
    expect(canMove(door, 'open', 'walled')).toBe(false)
    expect(canMove(door, 'walled', 'walled')).toBe(true)
  })

  test('lists the events that are possible', () => {
    expect(eventsFrom(door, 'closed')).toEqual(['open', 'wall'])
    expect(eventsFrom(door, 'walled')).toEqual([])
  })
})
