import type { AdminViewServerProps } from 'payload'

import { orderListUrl, toShip, unpaid } from '@/features/orders/order-lists'
import { storesInView } from '@/features/stores/own-stores'
import { staffOf } from '@/platform/access'
import { systemClock } from '@/shared/clock'

import { getDashboard } from '../../dashboard.queries'
import { Sales } from './sales'
import { WorkLists } from './work-lists'

/** The panel's first page: today's sales and open work in the stores that the panel shows, by each store's time. */
export async function Dashboard({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult
  const staff = staffOf(req)
  if (!staff) return null
  if (staff.role === 'editor') return <EditorStart />
  const clock = systemClock
  const stores = await storesInView(req)
  const figures = await getDashboard({ payload: req.payload, req, clock }, stores)
  return (
    <div className="fm-page">
      <header className="fm-page__head">
        <h1>How is the shop today?</h1>
      </header>
      <ul className="fm-figures">
        <Figure
          label="To ship"
          value={String(figures.toShip)}
          href={orderListUrl(toShip)}
          isWaiting={figures.toShip > 0}
        />
        <Figure label="Waiting for a transfer or cash" value={String(figures.unpaid)} href={orderListUrl(unpaid)} />
        <Figure label="Failed payments this week" value={String(figures.failed)} />
        {figures.deadMails > 0 && (
          <Figure label="E-mails not sent" value={String(figures.deadMails)} href="/admin/mails" isWaiting />
        )}
      </ul>
      {stores.map((store) => (
        <Sales key={store.id} store={store} figures={figures} now={clock.now()} isNamed={stores.length > 1} />
      ))}
      {figures.days.length === 0 && (
        <p className="fm-panel fm-soft">No payments in the last seven days. The first one shows up here at once.</p>
      )}
      <WorkLists figures={figures} />
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

/** The first page for editors, who cannot see orders. */
const EditorStart = () => (
  <div className="fm-page">
    <header className="fm-page__head">
      <h1>What would you like to edit?</h1>
    </header>
    <ul className="fm-figures">
      {[
        ['Products', '/admin/collections/products'],
        ['Categories', '/admin/collections/categories'],
        ['Pages', '/admin/collections/pages'],
        ['Pictures', '/admin/collections/media'],
      ].map(([label, href]) => (
        <li key={href} className="fm-panel">
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  </div>
)
