import { load } from '../load.ts'
import type { Figure } from '../report.ts'
import type { BenchShop } from '../shop.ts'

const calls = {
  'API list of 12': '/api/storefront/v1/products?limit=12',
  'API list, two filters': '/api/storefront/v1/products?limit=12&category=paper&inStock=true',
  'API search': '/api/storefront/v1/products?q=notebook&limit=12',
  'search page': '/search?q=notebook',
}

/** What is computed for each request. */
export async function measureLists({ app }: BenchShop): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, path] of Object.entries(calls)) {
    const target = { url: `${app.url}${path}`, pid: app.pid }
    await load(target, 1)
    const { requestsPerSecond, cpuPerRequest, p95 } = await load(target, 5)
    figures.push(
      { name: `${name}: µs of the server's CPU`, value: cpuPerRequest },
      { name: `${name}: requests a second`, value: requestsPerSecond },
      { name: `${name}: p95 in ms, 16 at once`, value: p95 },
    )
  }
  return figures
}
