'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

const format = (at: string, timeZone?: string) =>
  new Intl.DateTimeFormat('en', {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    ...(timeZone ? { timeZone } : {}),
  }).format(new Date(at))

/** A moment (ISO 8601) in the reader's own time zone; in UTC until their browser has taken over. */
export function LocalTime({ at }: { at: string }) {
  const text = useSyncExternalStore(
    never,
    () => format(at),
    () => `${format(at, 'UTC')} UTC`,
  )
  return <time dateTime={at}>{text}</time>
}
