import { inState, moneyTrouble, orderListUrl, toShip, unpaid } from '../../order-lists'

/** Links to the lists of the daily work. */
const lists = [
  { label: 'All', url: orderListUrl([]) },
  { label: 'To ship', url: orderListUrl(toShip) },
  { label: 'Unpaid', url: orderListUrl(unpaid) },
  { label: 'Payment problems', url: orderListUrl(moneyTrouble) },
  { label: 'Completed', url: orderListUrl(inState('completed')) },
  { label: 'Canceled', url: orderListUrl(inState('canceled')) },
]

export const OrderFilters = () => (
  <nav className="fm-filters" aria-label="Common lists">
    {lists.map(({ label, url }) => (
      <a key={label} href={url}>
        {label}
      </a>
    ))}
  </nav>
)
