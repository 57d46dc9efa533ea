import type { ReactNode } from 'react'

export type TimelineItem = {
  title: ReactNode
  /** When, or what is expected. */
  note?: ReactNode
  state: 'done' | 'current' | 'upcoming'
}

/** Steps in time, from first to last. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="ui-timeline">
      {items.map(({ title, note, state }, index) => (
        <li
          key={index}
          className={`ui-timeline-${state}`}
          {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
        >
          <p className="ui-timeline-title">{title}</p>
          {note && <p className="ui-timeline-note">{note}</p>}
        </li>
      ))}
    </ol>
  )
}
