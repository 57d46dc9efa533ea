import type { StoreScope } from '@/platform/context'
import { lastDays } from '@/shared/calendar-day'
import { formatForStaff } from '@/shared/date-format'
import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'

import { shownDays, type Dashboard } from '../../dashboard.queries'
import { WeekPlot } from './week-plot'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { insightPanel } from '../../panel-texts'

interface SalesProps {
  readonly store: StoreScope
  readonly figures: Dashboard
  readonly now: Date
  /** Whether to show the store's name, because the page shows several stores. */
  readonly isNamed: boolean
  readonly reader: InPanelLanguage
}

/** The sales of a store, today and on the days before, by currency. Days begin and end in the store's time zone. */
export function Sales({ store, figures, now, isNamed, reader }: SalesProps) {
  const t = insightPanel.for(reader)
  const locale = panelLanguage(reader)
  const week = lastDays(store.timeZone, now, shownDays)
  const today = week.at(-1) ?? ''
  const sales = figures.days.filter(({ storeId }) => storeId === store.id)
  const currencies = [...new Set(sales.map(({ currency }) => currency))]
  return currencies.map((currency) => {
    const own = sales.filter((day) => day.currency === currency)
    const values = week.map((day) => own.find((each) => each.day === day)?.revenue ?? 0)
    const text = (amount: number) => formatMoney(money(amount, currency), locale)
    return (
      <section key={currency} className="fm-panel fm-week">
        <div>
          <h2>{isNamed ? t('sales.title', { store: store.name, currency }) : currency}</h2>
          <p className="fm-week__today">{text(values.at(-1) ?? 0)}</p>
          <p className="fm-soft">{t('sales.today', { count: own.find(({ day }) => day === today)?.orders ?? 0 })}</p>
          <p className="fm-soft">
            {t('sales.week', {
              amount: text(values.reduce((sum, value) => sum + value, 0)),
              count: own.reduce((sum, { orders }) => sum + orders, 0),
            })}
          </p>
          <p className="fm-soft">
            {t('sales.note', { time: formatForStaff(now.toISOString(), { locale, timeZone: store.timeZone }) })}
          </p>
        </div>
        <WeekPlot days={week} values={values} format={text} reader={reader} />
      </section>
    )
  })
}
