import type { ServerProps } from 'payload'

import { inState, moneyTrouble, orderListUrl, toShip, unpaid } from '../../order-lists'
import { ordersPanel } from '../../panel-texts'

/** Links to the lists of the daily work. */
const lists = [
  { key: 'all', url: orderListUrl([]) },
  { key: 'toShip', url: orderListUrl(toShip) },
  { key: 'unpaid', url: orderListUrl(unpaid) },
  { key: 'trouble', url: orderListUrl(moneyTrouble) },
  { key: 'completed', url: orderListUrl(inState('completed')) },
  { key: 'canceled', url: orderListUrl(inState('canceled')) },
] as const

export function OrderFilters({ i18n }: Pick<ServerProps, 'i18n'>) {
  const t = ordersPanel.for({ i18n })
  return (
    <nav className="fm-filters" aria-label={t('lists.label')}>
      {lists.map(({ key, url }) => (
        <a key={key} href={url}>
          {t(`lists.${key}`)}
        </a>
      ))}
    </nav>
  )
}
