import { StoreTime } from '@/ui/admin/store-time'

import type { StaffOrderView } from '../../order.queries'
import { NoteForm } from './note-form'
import { timelineWords } from './timeline-words'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { ordersPanel } from '../../panel-texts'

interface OrderTimelineProps {
  readonly order: StaffOrderView
  readonly names: ReadonlyMap<string, string>
  /** The store's. */
  readonly timeZone: string
  readonly reader: InPanelLanguage
}

/** The timeline of an order, the newest entry first, with a form for notes. */
export const OrderTimeline = ({ order, names, timeZone, reader }: OrderTimelineProps) => (
  <section className="fm-panel">
    <h2>{ordersPanel.for(reader)('timeline.title')}</h2>
    <NoteForm action={`/api/orders/${order.id}/notes`} />
    <ol className="fm-timeline">
      {order.timeline.toReversed().map((entry) => {
        const { title, detail, link } = timelineWords(entry, order.currency, reader)
        const author = entry.staffName ?? (entry.staffId === null ? null : names.get(entry.staffId))
        return (
          <li key={entry.id} className={`fm-timeline__${entry.type === 'note' ? 'note' : 'entry'}`}>
            <strong>{title}</strong>
            {detail && <p>{detail}</p>}
            {link && (
              <p>
                <a href={link} target="_blank" rel="noreferrer">
                  {ordersPanel.for(reader)('timeline.track')}
                </a>
              </p>
            )}
            <p className="fm-soft">
              <StoreTime at={entry.at} timeZone={timeZone} reader={reader} />
              {author && ` · ${author}`}
            </p>
          </li>
        )
      })}
    </ol>
  </section>
)
