import { record } from '../bare.ts'
import { median } from '../load.ts'
import { scriptKilobytes } from '../page-scripts.ts'
import { cpuOf, memoryOf } from '../process-figures.ts'
import type { Figure } from '../report.ts'
import type { BenchShop } from '../shop.ts'

/** Kilobytes of JavaScript (gzip) that an empty app of Next 16 loads. */
const emptyAppKilobytes = 174

const productPage = '/products/field-notebook'

/** Start, memory at rest, and what a browser loads. */
export async function measureProcess({ app }: BenchShop): Promise<Figure[]> {
  const starts: number[] = []
  const costs: number[] = []
  for (let round = 0; round < 5; round++) {
    await app.stop()
    const start = performance.now()
    await app.start()
    await record(app.url, productPage, {})
    starts.push((performance.now() - start) / 1000)
    costs.push(cpuOf(app.pid) / 1_000_000)
  }
  await new Promise((resolve) => setTimeout(resolve, 5000))
  const [seconds, idle] = [median(starts), memoryOf(app.pid)]
  const scripts = await scriptKilobytes(app.url, productPage)
  const most = emptyAppKilobytes * 1.1
  return [
    { name: 'process start to first product page: s', value: seconds, goal: '<= 2', isMet: seconds <= 2 },
    { name: 'process start to first product page: s of CPU', value: median(costs) },
    { name: 'memory, idle: MB', value: idle, goal: '<= 250', isMet: idle <= 250 },
    {
      name: 'JavaScript of the product page: kB (gzip)',
      value: scripts,
      control: emptyAppKilobytes,
      goal: `<= ${most.toFixed(0)}`,
      isMet: scripts <= most,
    },
  ]
}

/** Watches a process; the returned function stops that and returns the most memory that was seen, in megabytes. */
export function watchMemory({ app }: BenchShop): () => Figure {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(app.pid))
  }, 250)
  return () => {
    clearInterval(timer)
    return { name: 'memory, most under load: MB', value: most, goal: '<= 600', isMet: most <= 600 }
  }
}
