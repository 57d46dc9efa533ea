'use client'

import { useEffect, useRef } from 'react'

import { showPromise, type PromiseData } from './promise-dates'

interface DeliveryPromiseProps extends PromiseData {
  /** The text of the cached page for the default market of the language, with its country and a number of days. */
  readonly usual: string
}

/**
 * When an order arrives. The cached page shows a number of days. The early script replaces it by dates on the first
 * page of a visit, and this component does on later pages, which React renders.
 */
export function DeliveryPromise({ usual, ...data }: DeliveryPromiseProps) {
  const place = useRef<HTMLSpanElement>(null)
  const promised = JSON.stringify(data)
  useEffect(() => {
    if (place.current) showPromise(place.current)
  }, [promised, usual])
  return (
    <span ref={place} data-promise={promised} suppressHydrationWarning>
      {usual}
    </span>
  )
}
