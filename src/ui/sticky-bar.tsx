import type { ReactNode } from 'react'

/** Stays at the bottom of a phone's window: the page's main action, when the one in the page is scrolled away. */
export function StickyBar({ children }: { children: ReactNode }) {
  return <div className="ui-sticky-bar">{children}</div>
}
