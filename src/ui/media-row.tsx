import type { ElementType, ReactNode } from 'react'

type MediaRowProps = {
  title: ReactNode
  href?: string | undefined
  thumb: ReactNode
  /** Smaller, below the title. */
  note?: ReactNode
  /** A figure at the far end of the title's line. */
  end?: ReactNode
  /** Controls below. */
  children?: ReactNode
  as?: ElementType | undefined
}

/** One line of a list of things: small picture, title, note, figure, controls. */
export function MediaRow({ title, href, thumb, note, end, children, as: Anchor = 'a' }: MediaRowProps) {
  return (
    <div className="ui-media-row">
      <div className="ui-media-row-thumb">{thumb}</div>
      <div className="ui-media-row-body">
        <div className="ui-media-row-head">
          <p className="ui-media-row-title">{href ? <Anchor href={href}>{title}</Anchor> : title}</p>
          {end !== undefined && <div className="ui-media-row-end">{end}</div>}
        </div>
        {note && <div className="ui-media-row-note">{note}</div>}
        {children && <div className="ui-media-row-foot">{children}</div>}
      </div>
    </div>
  )
}
