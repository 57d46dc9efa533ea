import { mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { chromium } from 'playwright'
import { z } from 'zod'

import { runCommand } from '../../../deploy/local/processes.ts'
import { cookieNames } from '../../../src/shared/cookie-names.ts'
import { readyCart } from '../../faults/support/shopper.ts'
import { chromiumArgs, findChromiumWithWindow, setUpBrowser } from '../../setup-browser.ts'
import { median } from '../load.ts'
import type { Figure } from '../report.ts'
import type { BenchShop } from '../shop.ts'

/** Not in package.json: its 111 MB would come with every `npm ci`. */
const lighthouse = 'lighthouse@12.2.3'

const rounds = 5

interface VisitedPage {
  readonly path: string
  /** The least score that is the goal. */
  readonly score: number
  /** Goals of the largest picture or text in ms and of the blocking time in ms, where there are any. */
  readonly most?: { readonly lcp: number; readonly tbt: number }
}

const publicPage = { score: 98, most: { lcp: 1800, tbt: 50 } }

const pages: Readonly<Record<string, VisitedPage>> = {
  home: { path: '/', ...publicPage },
  list: { path: '/products', ...publicPage },
  'product page': { path: '/products/field-notebook', ...publicPage },
  'content page': { path: '/about', ...publicPage },
  cart: { path: '/cart', score: 95 },
  checkout: { path: '/checkout', score: 95 },
}

const value = z.object({ numericValue: z.number() })

const reportSchema = z.object({
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.object({ performance: z.object({ score: z.number() }) }),
  audits: z.object({
    'largest-contentful-paint': value,
    'total-blocking-time': value,
    'cumulative-layout-shift': value,
  }),
})

interface Visit {
  readonly score: number
  readonly lcp: number
  readonly tbt: number
  readonly cls: number
  readonly machine: number
}

/** Lighthouse on a simulated phone: the median of five visits to each page, in turns. A full cart is in the browser. */
export async function measureLighthouse({ app, skus }: BenchShop): Promise<Figure[]> {
  await setUpBrowser()
  const { token } = await readyCart(app.url, skus[0] ?? '', 'ada@example.com')
  const visits = new Map<string, Visit[]>()
  for (let round = 0; round < rounds; round++) {
    for (const [name, { path }] of Object.entries(pages)) {
      visits.set(name, [...(visits.get(name) ?? []), await visit(app.url + path, token)])
    }
  }
  const machine = median([...visits.values()].flat().map((each) => each.machine))
  return [
    ...Object.entries(pages).flatMap(([name, page]) => figuresOf(name, page, visits.get(name) ?? [])),
    { name: "Lighthouse's index of this machine's speed", value: machine },
  ]
}

async function visit(address: string, cart: string): Promise<Visit> {
  const file = resolve('.data/bench/lighthouse.json')
  mkdirSync(resolve(file, '..'), { recursive: true })
  await runCommand('Lighthouse failed.', {
    command: 'npx',
    args: [
      '--yes',
      lighthouse,
      address,
      '--quiet',
      '--only-categories=performance',
      '--output=json',
      `--output-path=${file}`,
      `--chrome-flags=--headless=new ${chromiumArgs.join(' ')}`,
      `--extra-headers=${JSON.stringify({ Cookie: `${cookieNames.cart}=${cart}` })}`,
    ],
    env: { ...process.env, CHROME_PATH: findChromiumWithWindow() ?? chromium.executablePath() },
    cwd: process.cwd(),
    logFile: resolve('.data/bench/lighthouse.log'),
  })
  const { environment, categories, audits } = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return {
    score: categories.performance.score * 100,
    lcp: audits['largest-contentful-paint'].numericValue,
    tbt: audits['total-blocking-time'].numericValue,
    cls: audits['cumulative-layout-shift'].numericValue,
    machine: environment.benchmarkIndex,
  }
}

function figuresOf(name: string, { score, most }: VisitedPage, visits: readonly Visit[]): Figure[] {
  const of = (key: keyof Visit) => median(visits.map((each) => each[key]))
  const atMost = (key: keyof Visit, what: string, limit: number | undefined): Figure => ({
    name: `${name}, Lighthouse mobile: ${what}`,
    value: of(key),
    ...(limit === undefined ? {} : { goal: `<= ${String(limit)}`, isMet: of(key) <= limit }),
  })
  return [
    {
      name: `${name}, Lighthouse mobile: performance`,
      value: of('score'),
      goal: `>= ${String(score)}`,
      isMet: of('score') >= score,
    },
    atMost('lcp', 'largest contentful paint in ms', most?.lcp),
    atMost('tbt', 'blocking time in ms', most?.tbt),
    atMost('cls', 'layout shift', 0),
  ]
}
