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

test('a command that Redis refused is logged by its name, without the password or the page that it carried', () => {
  const refused = (name: string, ...args: unknown[]) =>
    Object.assign(new Error('WRONGPASS invalid username-password pair'), { command: { name, args } })
  const aborted = Object.assign(new Error('EXECABORT'), {
    previousErrors: [refused('set', 'fm:session:1', 'ada@example.com')],
  })
  const lines = [
    refused('hello', '3', 'AUTH', 'default', 'hunter2'),
    refused('set', 'page', Buffer.from('page')),
    aborted,
  ]
  const logged = lines.map((error) => JSON.stringify(serializeError(error)))
  expect(logged[0]).toContain('"command":"hello"')
  expect(logged.join()).not.toMatch(/hunter2|Buffer|ada@example/)
})

test('the step at which a mail server refused is kept', () => {
  expect(serializeError(Object.assign(new Error('no such user'), { command: 'RCPT TO' }))).toMatchObject({
    command: 'RCPT TO',
  })
})
