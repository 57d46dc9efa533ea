import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { serializeError } from './log-error'

test('a failed statement is logged without its values', () => {
  const cause = new Error('connect ECONNREFUSED')
  const failed = new DrizzleQueryError('insert into orders (email) values ($1)', ['ada@example.com'], cause)
  for (const error of [failed, new Error('Checkout failed', { cause: failed })]) {
    const line = JSON.stringify(serializeError(error))
    expect(line).not.toContain('ada@example.com')
    expect(line).toContain('insert into orders')
    expect(line).toContain('connect ECONNREFUSED')
  }
})
