import type { ReactNode } from 'react'

/** Stays at the bottom of the window on a phone: the page's main action, once the one in the page is out of reach. */
export function StickyBar({ children }: { children: ReactNode }) {
  return <div className="ui-sticky-bar">{children}</div>
}
