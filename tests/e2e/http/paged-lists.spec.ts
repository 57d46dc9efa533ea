import { expect, test } from '@playwright/test'

const headOf = (html: string) => ({
  canonical: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1],
  german: /<link rel="alternate" hrefLang="de" href="([^"]+)"/i.exec(html)?.[1],
  isHidden: /<meta name="robots" content="[^"]*noindex/.test(html),
})

const pathOf = (address: string | undefined) => {
  const { pathname, search } = new URL(address ?? '')
  return pathname + search
}

for (const { path, canonical, german, isHidden } of [
  { path: '/products', canonical: '/products', german: '/de/products', isHidden: false },
  { path: '/products?page=2', canonical: '/products?page=2', german: '/de/products?page=2', isHidden: false },
  { path: '/de/products?page=2', canonical: '/de/products?page=2', german: '/de/products?page=2', isHidden: false },
  {
    path: '/products?page=2&utm_source=x',
    canonical: '/products?page=2',
    german: '/de/products?page=2',
    isHidden: false,
  },
  { path: '/products?page=1', canonical: '/products', german: '/de/products', isHidden: false },
  { path: '/products?page=two', canonical: '/products', german: '/de/products', isHidden: false },
  { path: '/products?option.color=ink', canonical: '/products', german: '/de/products', isHidden: true },
  { path: '/products?sort=name&page=2', canonical: '/products', german: '/de/products', isHidden: true },
  {
    path: '/categories/paper?inStock=1',
    canonical: '/categories/paper',
    german: '/de/categories/paper',
    isHidden: true,
  },
]) {
  test(`the links for search engines on ${path} name the right page of the list`, async ({ request }) => {
    const head = headOf(await (await request.get(path)).text())
    expect(pathOf(head.canonical)).toBe(canonical)
    expect(pathOf(head.german)).toBe(german)
    expect(head.isHidden).toBe(isHidden)
  })
}

test('a page beyond the end of a list redirects to the last one', async ({ request }) => {
  for (const [path, last] of [
    ['/products?page=999999', /\/products\?page=\d$/],
    ['/categories/paper?page=7', /\/categories\/paper$/],
    ['/de/search?q=notizbuch&page=50', /\/de\/search\?q=notizbuch$/],
    ['/products?option.color=no-such-color&page=3', /\/products\?option\.color=no-such-color$/],
  ] as const) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(307)
    expect(answer.headers()['location'], path).toMatch(last)
  }
})

test('the count on the filter button is that of the filtered list, in every language, and is not cached', async ({
  request,
}) => {
  const answer = await request.get('/matches?category=paper&option.color=clay')
  expect(answer.headers()['cache-control']).toBe('private, no-store')
  expect(await answer.json()).toMatchObject({ text: expect.stringMatching(/^Show \d+ products?$/) })
  expect(await (await request.get('/matches?option.color=no-such-color')).json()).toEqual({ text: 'Nothing to show' })
  expect(await (await request.get('/de/matches?q=qqqqq')).json()).toEqual({ text: 'Nichts anzuzeigen' })
  expect((await request.get('/matches?category=no-such-category')).status()).toBe(404)
})

test('the sitemap contains the list of all products in each language', async ({ request }) => {
  const map = await (await request.get('/sitemap.xml')).text()
  expect(map).toMatch(/<loc>[^<]+\/products<\/loc>/)
  expect(map).toMatch(/<loc>[^<]+\/ar\/products<\/loc>/)
  expect(map).not.toContain('page=')
})
