import { vi, type MockInstance } from 'vitest'

import type { Context } from '@/platform/context'

interface Connection {
  query(...args: unknown[]): unknown
}

/** A server caches rates, so that a purchase hardly ever reads them; tests read them each time. */
const isOfRates = (text: string): boolean => /from "store_(tax_rates|shipping_methods)"/.test(text)

/**
 * Runs `work` and lists the SQL statements that it sent, in order, including transaction control, and without those
 * that read the store's rates.
 */
export async function statementsOf(ctx: Context, work: () => Promise<unknown>): Promise<string[]> {
  const { pool } = ctx.payload.db
  const spies = new Map<Connection, MockInstance>()
  const watch = (client: Connection) => {
    if (!spies.has(client)) spies.set(client, vi.spyOn(client, 'query'))
  }
  pool.on('acquire', watch)
  try {
    await work()
    const sent = [...spies.values()].flatMap(({ mock }) =>
      mock.calls.map(([query], index) => ({ place: mock.invocationCallOrder[index] ?? 0, text: textOf(query) })),
    )
    return sent
      .toSorted((a, b) => a.place - b.place)
      .map(({ text }) => text)
      .filter((text) => !isOfRates(text))
  } finally {
    pool.off('acquire', watch)
    for (const spy of spies.values()) spy.mockRestore()
  }
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : ''
}
