import { whenIdle } from '@/ui/early/start-scripts'

/** The events with which the first use of a page begins. */
const signs = ['pointerdown', 'keydown', 'scroll', 'wheel']

/**
 * Sets `html[data-settling]` until the page has loaded or is used. While it is set, the style sheet hides
 * pictures that would delay the first screen. Where this script does not run, it hides none.
 */
export function settle(): void {
  const waiting = new AbortController()
  const mark = (isSettling: boolean) => document.documentElement.toggleAttribute('data-settling', isSettling)
  const end = () => {
    waiting.abort()
    mark(false)
  }
  const options = { signal: waiting.signal, capture: true, passive: true }
  for (const sign of signs) window.addEventListener(sign, end, options)
  window.addEventListener('load', () => whenIdle(end), options)
  mark(true)
}
