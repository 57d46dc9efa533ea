import { load } from '../load.ts'
import type { Figure } from '../report.ts'
import type { BenchShop } from '../shop.ts'

const api = '/api/storefront/v1/products?limit=12'

/** Addresses, each with a highest price that excludes nothing. */
const calls: Record<string, (most: number) => string> = {
  'API list of 12': (most) => `${api}&price.max=${String(most)}`,
  'API list, two filters': (most) => `${api}&category=paper&inStock=true&price.max=${String(most)}`,
  'API search': (most) => `${api}&q=notebook&price.max=${String(most)}`,
  'search page': (most) => `/search?q=notebook&price.max.USD=${String(most)}`,
}

/** Lists and searches: requested for the first time, each with another highest price, and then again. */
export async function measureLists({ app }: BenchShop): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, path] of Object.entries(calls)) {
    let visits = 0
    // All are different over all calls, so that none is answered from memory.
    const first = () => `${app.url}${path(1_000_000 + (visits += 1))}`
    await load({ url: first, pid: app.pid }, 1)
    const computed = await load({ url: first, pid: app.pid }, 5)
    const again = await load({ url: `${app.url}${path(1_000_000)}`, pid: app.pid }, 2)
    figures.push(
      { name: `${name}, first visit: µs of the server's CPU`, value: computed.cpuPerRequest },
      { name: `${name}, first visit: requests a second`, value: computed.requestsPerSecond },
      { name: `${name}, first visit: p95 in ms, 16 at once`, value: computed.p95 },
      { name: `${name}, again: µs of the server's CPU`, value: again.cpuPerRequest },
    )
  }
  return figures
}
