import type { ElementType, ReactNode } from 'react'

type TileProps = {
  href: string
  title: ReactNode
  /** Usually a Picture with an empty alt: the title says it already. */
  media: ReactNode
  /** On a corner of the picture. */
  badge?: ReactNode
  note?: ReactNode
  /** Last line: a price, a row of swatches. */
  children?: ReactNode
  level?: 2 | 3 | 4 | undefined
  as?: ElementType | undefined
}

/** A linked picture with text below. */
export function Tile({ href, title, media, badge, note, children, level = 3, as: Anchor = 'a' }: TileProps) {
  const Title = `h${level}` as const
  return (
    <article className="ui-tile">
      <div className="ui-tile-media">
        {badge && <div className="ui-tile-badge">{badge}</div>}
        {media}
      </div>
      <Title className="ui-tile-title font-text tracking-normal">
        <Anchor href={href}>{title}</Anchor>
      </Title>
      {note && <p className="ui-tile-note">{note}</p>}
      {children && <div className="ui-tile-foot">{children}</div>}
    </article>
  )
}
