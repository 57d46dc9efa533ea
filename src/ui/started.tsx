'use client'

import { useEffect, useState } from 'react'

import { startedEvent } from '@/ui/early/start-scripts'

/**
 * Signals that React now handles held actions. Render it once, last in the root layout. It waits for a second
 * rendering, because after the first one components restore early input, which a repeated form must contain.
 */
export function Started() {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    // It causes the same rendering as the state changes of all effects before it.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setShown(true)
  }, [])
  useEffect(() => {
    if (!isShown) return
    document.documentElement.toggleAttribute('data-started', true)
    window.dispatchEvent(new Event(startedEvent))
  }, [isShown])
  return null
}
