'use client'

import { useEffect, useState } from 'react'

import { startedEvent } from '@/ui/early/start-scripts'

/**
 * Says that React answers from now on what was held for it. Once, as the last thing in the root layout. It waits for a second
 * rendering: after the first, components take over what was chosen before, which a form that is sent again must say.
 */
export function Started() {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    // The rendering that this asks for is the one of all effects before it.
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
