import type { ReactNode } from 'react'

type SiteHeaderProps = {
  start: ReactNode
  /** In the middle: the logo. */
  children: ReactNode
  end: ReactNode
}

/** The bar at the top: navigation, logo in the middle, tools at the end. Stays visible. */
export function SiteHeader({ start, children, end }: SiteHeaderProps) {
  return (
    <header className="ui-header">
      <div className="ui-container ui-header-bar">
        <div className="ui-header-start">{start}</div>
        {children}
        <div className="ui-header-end">{end}</div>
      </div>
    </header>
  )
}
