import { whenIdle } from '@/ui/early/start-scripts'

/** Of the first use, its beginning: what it asks for shows at once. */
const signs = ['pointerdown', 'keydown', 'scroll', 'wheel']

/**
 * Sets `html[data-settling]` until the page has loaded or is used. Meanwhile style sheets hold back what would compete
 * with the first screen for the network. Where this script does not run, they hold back nothing.
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
