import type { AdminViewServerProps } from 'payload'

import { orderListUrl, toShip, unpaid } from '@/features/orders/order-lists'
import { staffOf } from '@/platform/access'
import { systemClock } from '@/shared/clock'
import type { CurrencyCode } from '@/shared/currencies'
import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'

import { getDashboard, type Dashboard as Figures } from '../../dashboard.queries'
import { WeekPlot } from './week-plot'
import { WorkLists } from './work-lists'

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

const lastDays = (today: Date): string[] =>
  [6, 5, 4, 3, 2, 1, 0].map((ago) => dayOf(new Date(today.getTime() - ago * 86_400_000)))

const currenciesOf = ({ days }: Figures): CurrencyCode[] => [...new Set(days.map(({ currency }) => currency))]

const ordersInWords = (count: number): string => `${count} ${count === 1 ? 'order' : 'orders'}`

/** The panel's first page: how is the shop today? For the stores of whoever is signed in. Days are those of UTC. */
export async function Dashboard({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult
  const staff = staffOf(req)
  if (!staff) return null
  if (staff.role === 'editor') return <EditorStart />
  const clock = systemClock
  const figures = await getDashboard({ payload: req.payload, req, clock }, staff.storeIds)
  const week = lastDays(clock.now())
  const today = week.at(-1) ?? ''
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
          <Figure label="Mails not sent" value={String(figures.deadMails)} href="/admin/mails" isWaiting />
        )}
      </ul>
      {currenciesOf(figures).map((currency) => {
        const own = figures.days.filter((day) => day.currency === currency)
        const values = week.map((day) => own.find((each) => each.day === day)?.revenue ?? 0)
        const text = (amount: number) => formatMoney(money(amount, currency), 'en')
        return (
          <section key={currency} className="fm-panel fm-week">
            <div>
              <h2>{currency}</h2>
              <p className="fm-week__today">{text(values.at(-1) ?? 0)}</p>
              <p className="fm-soft">today, {ordersInWords(own.find(({ day }) => day === today)?.orders ?? 0)}</p>
              <p className="fm-soft">
                {text(values.reduce((sum, value) => sum + value, 0))} in seven days,{' '}
                {ordersInWords(own.reduce((sum, { orders }) => sum + orders, 0))}
              </p>
            </div>
            <WeekPlot days={week} values={values} format={text} />
          </section>
        )
      })}
      {figures.days.length === 0 && (
        <p className="fm-panel fm-soft">No orders in the last seven days. The first one shows up here at once.</p>
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

/** Editors see no orders; they begin with what they work on. */
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
