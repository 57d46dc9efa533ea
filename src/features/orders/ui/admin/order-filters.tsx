/** The lists that the daily work asks for, one click away. */
const filters = [
  { label: 'All', query: '' },
  {
    label: 'To ship',
    query:
      'where[or][0][and][0][status][equals]=placed&where[or][0][and][1][fulfillmentStatus][in]=unfulfilled,partially_fulfilled',
  },
  {
    label: 'Unpaid',
    query: 'where[or][0][and][0][status][equals]=placed&where[or][0][and][1][paymentStatus][equals]=unpaid',
  },
  { label: 'Completed', query: 'where[or][0][and][0][status][equals]=completed' },
  { label: 'Canceled', query: 'where[or][0][and][0][status][equals]=canceled' },
]

export const OrderFilters = () => (
  <nav className="fm-filters" aria-label="Common lists">
    {filters.map(({ label, query }) => (
      <a key={label} href={`/admin/collections/orders?${query}`}>
        {label}
      </a>
    ))}
  </nav>
)
