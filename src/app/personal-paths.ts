/** Areas that search engines must not visit, with all paths below them: panel, API, and pages of one visitor. */
export const personalAreas = [
  '/admin',
  '/api',
  '/cart',
  '/checkout',
  '/account',
  '/order',
  '/market',
  '/suggest',
  '/matches',
]

/** Queries with unlimited lists; the page without a query may be indexed. */
const personalQueries = ['/search?']

/**
 * Rules of robots.txt, which match by prefix (RFC 9309, 2.2.2): an area ends at `$`, `/` or `?`, so that a page such as
 * `/marketing` is not excluded.
 */
export const personalPaths = [
  ...personalAreas.flatMap((area) => [`${area}$`, `${area}/`, `${area}?`]),
  ...personalQueries,
]
