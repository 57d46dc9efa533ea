import { figureOf } from '../../faults/support/figures.ts'
import { call, checkOut, placedOrder, readyCart } from '../../faults/support/shopper.ts'
import type { Figure } from '../report.ts'
import type { BenchShop } from '../shop.ts'

/** SQL statements of one request, from the server's metrics; many requests are counted, so that other statements do not matter. */
export async function countStatements({ quiet: { url }, skus }: BenchShop): Promise<Figure[]> {
  const statements = async () => (await figureOf(url, 'flow_masters_sql_duration_seconds_count')) ?? 0
  async function count(times: number, request: () => Promise<unknown>): Promise<number> {
    const before = await statements()
    for (let each = 0; each < times; each++) await request()
    return ((await statements()) - before) / times
  }
  const cartOf = async (lines: number) => {
    const cart = await readyCart(url, skus[0] ?? '', 'ada@example.com')
    for (const sku of skus.slice(1, lines)) await call(url, 'POST', `/carts/${cart.token}/lines`, { sku, quantity: 1 })
    const { body } = await call(url, 'GET', `/carts/${cart.token}`)
    const { quote } = body as { quote: { total: { amount: number; currency: string } } }
    return { token: cart.token, total: quote.total }
  }
  const carts = async (lines: number, wanted: number) => {
    const made: Awaited<ReturnType<typeof cartOf>>[] = []
    while (made.length < wanted) made.push(await cartOf(lines))
    return made
  }
  const cart = async (lines: number) => {
    const { token } = await cartOf(lines)
    return count(50, () => call(url, 'GET', `/carts/${token}`))
  }
  const checkout = async (lines: number) => {
    const ready = await carts(lines, 20)
    return count(ready.length, async () => {
      const next = ready.pop()
      if (next) placedOrder(await checkOut(url, next, 'manual'))
    })
  }
  const page = () => fetch(`${url}/products/field-notebook`).then((response) => response.arrayBuffer())
  await page()
  await page()
  const [hot, one, many, small, large] = [
    await count(1000, page),
    await cart(1),
    await cart(16),
    await checkout(1),
    await checkout(5),
  ]
  const whole = (value: number) => Math.round(value)
  return [
    { name: 'SQL statements: cached page', value: whole(hot), goal: '0', isMet: whole(hot) === 0 },
    {
      name: 'SQL statements: cart of 16 lines (control: of one)',
      value: whole(many),
      control: whole(one),
      goal: 'constant',
      isMet: whole(many) === whole(one),
    },
    {
      name: 'SQL statements: checkout of 5 lines (control: of one)',
      value: whole(large),
      control: whole(small),
      goal: '<= 12, constant',
      isMet: whole(large) <= 12 && whole(large) === whole(small),
    },
  ]
}
