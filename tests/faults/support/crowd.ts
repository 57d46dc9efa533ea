import { expect } from 'vitest'

import { expectSoundStock } from './books'
import type { FaultyShop } from './shop'
import { call, checkOut, eventually, placedOrder, readyCart, type Answer } from './shopper'

/** Buys repeatedly until stopped; returns every response to a checkout. */
async function shopOnAndOn(url: string, isOver: () => boolean, name: string): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let count = 0; !isOver(); count += 1) {
    const cart = await readyCart(url, 'PLENTY', `${name}-${String(count)}@example.com`).catch(() => null)
    if (cart) answers.push(await checkOut(url, cart, 'manual'))
    // While the server is gone, a failed try costs nothing: let others have the processor.
    else await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return answers
}

/** Six shoppers buy at `url` (the shop's own unless given) before, during and after the fault; returns every response. */
export async function crowdDuring(
  shop: FaultyShop,
  name: string,
  trouble: () => Promise<void>,
  url = shop.url,
): Promise<Answer[]> {
  let isOver = false
  const crowd = Array.from({ length: 6 }, (_, index) => shopOnAndOn(url, () => isOver, `${name}-${String(index)}`))
  try {
    await eventually(
      'the crowd buys',
      () => ordersOf(shop, name),
      (count) => count >= 12,
    )
    await trouble()
    const after = await ordersOf(shop, name)
    await eventually(
      'the crowd buys again',
      () => ordersOf(shop, name),
      (count) => count >= after + 12,
    )
  } finally {
    isOver = true
  }
  return (await Promise.all(crowd)).flat()
}

async function ordersOf(shop: FaultyShop, name: string): Promise<number> {
  const [row] = await shop.books.query<{ count: number }>(
    'select count(*)::int as count from orders where starts_with(email, $1)',
    [name],
  )
  return row?.count ?? 0
}

/** Invariants I7 and I8: what was acknowledged is there, and each order gets its mail. */
export async function expectKept(shop: FaultyShop, answers: readonly Answer[]): Promise<void> {
  const acknowledged = answers.filter(({ status }) => status === 201).map(placedOrder)
  expect(acknowledged.length).toBeGreaterThan(0)
  for (const { token } of acknowledged) {
    expect((await call(shop.url, 'GET', `/orders/${token}`)).status).toBe(200)
  }
  // Jobs that ran during the fault wait for the end of their lease.
  await shop.books.endLeases()
  await shop.books.drained()
  const emails = await shop.books.query<{ email: string }>('select email from orders where token = any($1)', [
    acknowledged.map(({ token }) => token),
  ])
  expect(emails).toHaveLength(acknowledged.length)
  for (const { email } of emails) {
    const mails = shop.mail.store.list({ to: email })
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1)
  }
  await expectSoundStock(shop.books)
}
