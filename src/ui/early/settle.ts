import { whenIdle } from '@/ui/early/start-scripts'

/** Of the first use, its beginning: what it asks for shows at once. */
const signs = ['pointerdown', 'keydown', 'scroll', 'wheel']

/**
 * Sets `html[data-settled]` when the page has loaded, or with its first use. Until then style sheets hold back what would
 * compete with the first screen for the network.
 */
export function settle(): void {
  const waiting = new AbortController()
  const set = () => {
    waiting.abort()
    document.documentElement.toggleAttribute('data-settled', true)
  }
  const options = { signal: waiting.signal, capture: true, passive: true }
  for (const sign of signs) window.addEventListener(sign, set, options)
  window.addEventListener('load', () => whenIdle(set), options)
}
