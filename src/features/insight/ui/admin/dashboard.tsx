import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { orderListUrl, toShip, unpaid } from '@/features/orders/order-lists'
import { storesInView } from '@/features/stores/own-stores'
import { staffOf } from '@/platform/access'
import { systemClock } from '@/shared/clock'

import { getDashboard } from '../../dashboard.queries'
import { Sales } from './sales'
import { WorkLists } from './work-lists'
import { insightPanel } from '../../panel-texts'
import { labelIn } from '@/shared/panel-texts'

/** The panel's first page: today's sales and open work in the stores that the panel shows, by each store's time. */
export async function Dashboard({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult
  const staff = staffOf(req)
  if (!staff) return null
  if (staff.role === 'editor') return <EditorStart req={req} />
  const t = insightPanel.for(req)
  const clock = systemClock
  const stores = await storesInView(req)
  const figures = await getDashboard({ payload: req.payload, req, clock }, stores)
  return (
    <div className="fm-page">
      <header className="fm-page__head">
        <h1>{t('title')}</h1>
      </header>
      <ul className="fm-figures">
        <Figure
          label={t('figures.toShip')}
          value={String(figures.toShip)}
          href={orderListUrl(toShip)}
          isWaiting={figures.toShip > 0}
        />
        <Figure label={t('figures.unpaid')} value={String(figures.unpaid)} href={orderListUrl(unpaid)} />
        <Figure label={t('figures.failed')} value={String(figures.failed)} />
        {figures.deadMails > 0 && (
          <Figure label={t('figures.mails')} value={String(figures.deadMails)} href="/admin/mails" isWaiting />
        )}
      </ul>
      {stores.map((store) => (
        <Sales
          key={store.id}
          store={store}
          figures={figures}
          now={clock.now()}
          isNamed={stores.length > 1}
          reader={req}
        />
      ))}
      {figures.days.length === 0 && <p className="fm-panel fm-soft">{t('sales.none')}</p>}
      <WorkLists figures={figures} reader={req} />
    </div>
  )
}

interface FigureProps {
  readonly label: string
  readonly value: string
  readonly href?: string
  readonly isWaiting?: boolean
}

const Figure = ({ label, value, href, isWaiting = false }: FigureProps) => (
  <li className={isWaiting ? 'fm-panel fm-panel--todo' : 'fm-panel'}>
    <strong>{value}</strong>
    {href === undefined ? label : <a href={href}>{label}</a>}
  </li>
)

const edited = ['products', 'categories', 'pages', 'media'] as const

/** The first page for editors, who cannot see orders. */
const EditorStart = ({ req }: { req: PayloadRequest }) => (
  <div className="fm-page">
    <header className="fm-page__head">
      <h1>{insightPanel.for(req)('editor')}</h1>
    </header>
    <ul className="fm-figures">
      {edited.map((slug) => (
        <li key={slug} className="fm-panel">
          <a href={`/admin/collections/${slug}`}>{labelIn(req.payload.collections[slug].config.labels.plural, req)}</a>
        </li>
      ))}
    </ul>
  </div>
)
