/** Where addresses begin that search engines leave alone: panel, API, what is of one visitor, and endless lists. */
export const personalPaths = [
  '/admin',
  '/api/',
  '/cart',
  '/checkout',
  '/account',
  '/order/',
  '/market',
  '/search?',
  '/suggest',
]
