import { record, startBareServer } from '../bare.ts'
import { load } from '../load.ts'
import { inTurns } from '../rounds.ts'
import type { Figure } from '../report.ts'
import type { BenchShop } from '../shop.ts'

const pages = { home: '/', 'product page': '/products/field-notebook', 'all products': '/products' }

/** The header that most browsers send. */
const browser = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' }

/** Cached pages: CPU for one visit, against a bare server of Node that sends the same bytes. */
export async function measurePages({ app }: BenchShop): Promise<Figure[]> {
  for (const path of Object.values(pages)) for (let visit = 0; visit < 20; visit++) await record(app.url, path, browser)
  const recordings = await Promise.all(Object.values(pages).map((path) => record(app.url, path, browser)))
  const bare = await startBareServer(recordings)
  const figures: Figure[] = []
  try {
    for (const [name, path] of Object.entries(pages)) {
      const cpu = async (url: string, pid: number) =>
        (await load({ url: `${url}${path}`, pid, headers: browser }, 2)).cpuPerRequest
      await cpu(app.url, app.pid)
      await cpu(bare.url, bare.pid)
      const turns = await inTurns(
        () => cpu(app.url, app.pid),
        () => cpu(bare.url, bare.pid),
      )
      figures.push({ name: `${name}, hot: µs of CPU a visit`, ...turns, goal: '<= 3', isMet: turns.ratio.median <= 3 })
      const html = Buffer.from(recordings.find((each) => each.path === path)?.body ?? '', 'base64').length / 1000
      figures.push({ name: `${name}: kB of HTML (brotli)`, value: html, goal: '<= 15', isMet: html <= 15 })
    }
  } finally {
    await bare.stop()
  }
  return figures
}
