import { expect, test } from 'vitest'

import { routeClass } from './route-classes'

test.each([
  ['/', 'page:home'],
  ['/de', 'page:home'],
  ['/products', 'page:products'],
  ['/ar/products/arc-desk-lamp', 'page:product'],
  ['/categories/light', 'page:categories'],
  ['/order/kT3vQ9x0', 'page:order'],
  ['/about', 'page:content'],
  ['/icon.svg', 'asset'],
  ['/_next/static/chunks/a.js', 'asset'],
  ['/admin/collections/orders', 'admin'],
  ['/api/storefront/v1/carts/secret/lines', 'api:carts'],
  ['/api/storefront/v1/invented', 'api:other'],
  ['/api/orders/1', 'staff:rest'],
  ['/api/graphql', 'staff:graphql'],
  ['/api/webhooks/stripe', 'webhook'],
  ['/api/health/ready', 'health'],
])('%s counts as %s', (path, kind) => {
  expect(routeClass(path)).toBe(kind)
})

test('the number of classes is bounded for any path', () => {
  const kinds = new Set(
    Array.from({ length: 500 }, (_, index) =>
      routeClass(`/${['', 'de/', 'api/', 'admin/'][index % 4] ?? ''}x${String(index)}/y`),
    ),
  )
  expect([...kinds].toSorted()).toEqual(['admin', 'page:content', 'staff:rest'])
})
