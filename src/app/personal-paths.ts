/** Areas that search engines leave alone, with all below them: panel, API, and what is of one visitor. */
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

/** Endless lists: the page itself may be found. */
const personalQueries = ['/search?']

/**
 * Rules of robots.txt, which match by prefix (RFC 9309, 2.2.2): an area ends at `$`, `/` or `?`, so that a page such as
 * `/marketing` may still be found.
 */
export const personalPaths = [
  ...personalAreas.flatMap((area) => [`${area}$`, `${area}/`, `${area}?`]),
  ...personalQueries,
]
