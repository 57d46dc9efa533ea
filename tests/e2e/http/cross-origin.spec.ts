import { expect, test } from '@playwright/test'

import { anybody, valueOf } from './shop.ts'

const api = '/api/storefront/v1'

/** What a browser sends along from a page of another site, or of no site. */
const from: Record<string, Record<string, string>> = {
  'another site': { origin: 'https://front.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
  'a file or a sandbox': { origin: 'null', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
  'an old browser': { origin: 'https://front.example' },
  'a link': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
}

for (const [sender, headers] of Object.entries(from)) {
  test(`30: ${sender}: works with the key; without it or with a wrong one gets a refusal that it may read`, async () => {
    // Another test revokes the key of Flow Masters.
    const key = await valueOf(`select publishable_key from stores where slug = 'paperworks'`)
    const keys: Record<string, Record<string, string>> = {
      right: { 'x-store': 'paperworks', 'x-publishable-key': key },
      wrong: { 'x-store': 'paperworks', 'x-publishable-key': 'pk_wrong' },
      none: {},
    }
    const client = await anybody()
    for (const [name, keyed] of Object.entries(keys)) {
      const options = { headers: { ...headers, ...keyed } }
      const isRefused = name === 'wrong' || (name === 'none' && 'origin' in headers)
      const statuses: Record<string, [() => ReturnType<typeof client.get>, number]> = {
        'GET /products': [() => client.get(`${api}/products?limit=1`, options), isRefused ? 403 : 200],
        'HEAD /products': [() => client.head(`${api}/products?limit=1`, options), isRefused ? 403 : 200],
        'POST /carts': [() => client.post(`${api}/carts`, { ...options, data: {} }), name === 'right' ? 201 : 403],
        'DELETE /products': [() => client.delete(`${api}/products`, options), 405],
        'PATCH /nothing': [() => client.patch(`${api}/nothing`, options), 404],
        'GET of nothing': [() => client.get(`${api}/`, { ...options, maxRedirects: 1 }), 404],
        OPTIONS: [() => client.fetch(`${api}/carts`, { ...options, method: 'OPTIONS' }), 204],
        'GET /openapi.json': [() => client.get(`${api}/openapi.json`, options), name === 'wrong' ? 403 : 200],
      }
      for (const [call, [send, status]] of Object.entries(statuses)) {
        const answer = await send()
        expect(answer.status(), `${call}, key: ${name}`).toBe(status)
        expect(answer.headers()['access-control-allow-origin'], `${call}, key: ${name}`).toBe('*')
        expect(answer.headers()['access-control-allow-credentials']).toBeUndefined()
      }
    }
    await client.dispose()
  })
}
