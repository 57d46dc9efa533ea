import { expect, test, type Page, type Request } from '@playwright/test'

import { cookieNames } from '../../src/shared/cookie-names.ts'
import { readyCart } from '../faults/support/shopper.ts'
import { startScripts } from './support/open-started.ts'

/** Every kind of page that a shopper comes to from outside. */
const paths = [
  '/',
  '/products',
  '/categories/paper',
  '/products/field-notebook',
  '/about',
  '/search?q=lamp',
  '/ar',
  '/cart',
]

/** Characters of script that run before the first use of the page. */
const mostScript = 20_000

/** Bytes on the wire. A page that no cache holds has the data for React in it. */
const most = { html: 15_000, htmlWithData: 20_000, css: 18_000 }

/** Files of Next's that run, and characters of script in all. */
interface Run {
  readonly files: string[]
  size: number
}

const dataAddress = /[?&]page-data=/

/** Watches what this page runs. */
async function watchScripts(page: Page): Promise<Run> {
  const run: Run = { files: [], size: 0 }
  const session = await page.context().newCDPSession(page)
  session.on('Debugger.scriptParsed', ({ url, length = 0 }) => {
    // What the tests themselves put into the page has no address.
    if (!url.startsWith('http')) return
    run.size += length
    if (url.includes('/_next/')) run.files.push(url)
  })
  await session.send('Debugger.enable')
  return run
}

const isOf = (type: string) => (request: Request) => request.resourceType() === type

/** Bytes of the body as it was sent. */
const sizeOf = async (request: Request | undefined): Promise<number> => (await request?.sizes())?.responseBodySize ?? 0

for (const path of paths) {
  test(
    `${path} is within budget, and runs no script of Next before its first use`,
    { tag: '@once' },
    async ({ page }) => {
      const run = await watchScripts(page)
      const requests: Request[] = []
      page.on('request', (request) => requests.push(request))
      await page.goto(path, { waitUntil: 'networkidle' })

      expect(run.files).toEqual([])
      expect(run.size).toBeGreaterThan(0)
      expect(run.size).toBeLessThanOrEqual(mostScript)
      expect(requests.filter(isOf('stylesheet'))).toHaveLength(1)
      expect(requests.filter(isOf('script'))).toHaveLength(0)
      // Two for each script that the page is written in, and one for prices in Latin figures.
      expect(requests.filter(isOf('font')).length).toBeLessThanOrEqual(path === '/ar' ? 5 : 3)
      const html = path.includes('?') || path === '/cart' ? most.htmlWithData : most.html
      expect(await sizeOf(requests.find(isOf('document')))).toBeLessThanOrEqual(html)
      expect(await sizeOf(requests.find(isOf('stylesheet')))).toBeLessThanOrEqual(most.css)

      await startScripts(page)
      expect(run.files.length).toBeGreaterThan(0)
    },
  )
}

test('a pointer that only rests on the page does not start its scripts', { tag: '@once' }, async ({ page }) => {
  const run = await watchScripts(page)
  await page.goto('/about', { waitUntil: 'networkidle' })
  await page.evaluate(() => document.body.dispatchEvent(new PointerEvent('pointermove', { movementX: 0 })))
  // Longer than the pause after an interaction and the wait for an idle moment, after which they would start.
  await page.waitForTimeout(3000)
  expect(run.files).toEqual([])
  await startScripts(page)
})

test('the data for React is fetched when the page is idle, for any cache', { tag: '@once' }, async ({ page }) => {
  const fetched = page.waitForResponse(dataAddress)
  await page.goto('/products/field-notebook')
  const answer = await fetched
  expect(answer.status()).toBe(200)
  expect(answer.headers()['cache-control']).toContain('immutable')
  expect(await page.content()).not.toContain('"flight"')
  await startScripts(page)
})

/** The files of scripts that the page fetches ahead, which it does when it is idle. */
async function filesAhead(page: Page): Promise<string[]> {
  const links = page.locator('link[rel="prefetch"][as="script"]')
  await links.first().waitFor({ state: 'attached' })
  return links.evaluateAll((all) => all.flatMap((link) => (link instanceof HTMLLinkElement ? [link.href] : [])))
}

test('every file that the scripts need is fetched ahead, when the page is idle', { tag: '@once' }, async ({ page }) => {
  await page.goto('/')
  const ahead = await filesAhead(page)
  await startScripts(page)
  const run = await page.evaluate(() =>
    [...document.scripts].filter(({ src, noModule }) => src !== '' && !noModule).map(({ src }) => src),
  )
  expect(run.length).toBeGreaterThan(0)
  expect(run.filter((src) => !ahead.includes(src))).toEqual([])
})

/** What a page may ask for before its first use. Sizes are kilobytes of bodies on the wire. */
interface Budget {
  /** Without those that are fetched ahead. */
  readonly requests: number
  /** HTML, style sheet, fonts, and the pictures of the first screen and of the next, except those of cards. */
  readonly shown: number
  /** Scripts and their data, which are fetched at the lowest priority and not run. */
  readonly ahead: number
}

const budgets: Readonly<Record<string, Budget>> = {
  '/': { requests: 24, shown: 60, ahead: 190 },
  '/products': { requests: 24, shown: 60, ahead: 190 },
  '/products/field-notebook': { requests: 16, shown: 325, ahead: 195 },
  '/about': { requests: 11, shown: 120, ahead: 185 },
  '/cart': { requests: 10, shown: 75, ahead: 185 },
  '/checkout': { requests: 10, shown: 75, ahead: 185 },
}

/** No cache holds these pages, so the data for React is in them. */
const personal: ReadonlySet<string> = new Set(['/cart', '/checkout'])

/** Which products these pages show, and so which pictures, depends on the tests that publish products and sell them out. */
const hasCards = (path: string): boolean => path === '/' || path === '/products'

const isData = (request: Request): boolean => dataAddress.test(request.url())

const isAhead = (request: Request): boolean => isData(request) || /\/_next\/static\/.*\.js$/.test(request.url())

async function kilobytesOf(requests: readonly Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map(sizeOf))
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

test.describe('on the phone of Lighthouse', () => {
  test.use({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true })

  for (const [path, most] of Object.entries(budgets)) {
    test(`${path} keeps to its budget, with a full cart`, { tag: '@once' }, async ({ page, baseURL }) => {
      const url = baseURL ?? ''
      const { token } = await readyCart(url, 'FM-DOTPAD-A5', 'budget@example.com')
      await page.context().addCookies([{ name: cookieNames.cart, value: token, url }])
      const run = await watchScripts(page)
      const requests: Request[] = []
      page.on('requestfinished', (request) => requests.push(request))
      const answer = await page.goto(path, { waitUntil: 'networkidle' })
      const files = await filesAhead(page)
      const isFetched = (file: string) => requests.some((request) => request.url() === file)
      await expect.poll(() => files.filter((file) => !isFetched(file))).toEqual([])
      if (!personal.has(path)) await expect.poll(() => requests.some(isData)).toBe(true)

      // It would make the browser send the request again.
      expect.soft(answer?.headers()['critical-ch']).toBeUndefined()
      expect.soft(run.files).toEqual([])
      expect.soft(run.size).toBeLessThanOrEqual(mostScript)
      const shown = requests.filter((each) => !isAhead(each))
      expect.soft(shown.length).toBeLessThanOrEqual(most.requests)
      const isOfCard = (each: Request) => hasCards(path) && isOf('image')(each)
      expect.soft(await kilobytesOf(shown.filter((each) => !isOfCard(each)))).toBeLessThanOrEqual(most.shown)
      const ahead = await kilobytesOf(requests.filter(isAhead))
      expect.soft(ahead).toBeGreaterThan(0)
      expect.soft(ahead).toBeLessThanOrEqual(most.ahead)
    })
  }
})
