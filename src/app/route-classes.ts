import { isLocale } from '@/shared/locales'

const pages = new Set(['products', 'categories', 'search', 'cart', 'checkout', 'account', 'order', 'market'])
const apis = new Set([
  'carts',
  'categories',
  'customers',
  'docs',
  'me',
  'openapi.json',
  'orders',
  'password-resets',
  'products',
  'search',
  'sessions',
  'stores',
])

/**
 * The class of a path for metrics, from a fixed list. `/de/products/desk-lamp` is `page:product`.
 */
export function routeClass(path: string): string {
  const [first = '', second = '', third = '', fourth = ''] = path.split('/', 5).slice(1)
  if (first === '_next') return second === 'image' ? 'image' : 'asset'
  if (first === 'admin') return 'admin'
  if (first === 'api') return apiClass(second, third, fourth)
  if (isLocale(first)) return pageClass(second, third)
  return pageClass(first, second)
}

function apiClass(area: string, version: string, resource: string): string {
  if (area === 'storefront') return version === 'v1' && apis.has(resource) ? `api:${resource}` : 'api:other'
  if (area === 'health' || area === 'metrics') return area
  if (area === 'webhooks') return 'webhook'
  if (area === 'media') return 'media'
  return area === 'graphql' ? 'staff:graphql' : 'staff:rest'
}

function pageClass(first: string, second: string): string {
  if (first === '') return 'page:home'
  if (/\.[a-z0-9]+$/i.test(first)) return 'asset'
  if (first === 'products') return second === '' ? 'page:products' : 'page:product'
  return pages.has(first) ? `page:${first}` : 'page:content'
}
