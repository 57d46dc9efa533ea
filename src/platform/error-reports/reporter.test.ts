import { expect, test } from 'vitest'

import { reportLogged, setErrorReporter } from './reporter'

const reported: unknown[][] = []
setErrorReporter({
  report: (...args) => reported.push(args),
  flush: () => Promise.resolve(),
})

test('a line of level error is reported, with its route', () => {
  reported.length = 0
  const error = new Error('bug')
  reportLogged([{ err: error, route: '/cart', email: 'jane@example.com' }, 'page failed'], { requestId: 'request-1' })
  reportLogged([error], {})
  reportLogged(['only words'], { job: 'mail' })
  expect(reported).toEqual([
    [error, 'page failed', { requestId: 'request-1', route: '/cart' }],
    [error, undefined, {}],
    [undefined, 'only words', { job: 'mail' }],
  ])
})

test('a refusal that was logged as an error is not reported', () => {
  reported.length = 0
  reportLogged([{ err: Object.assign(new Error('wrong password'), { status: 401 }) }], {})
  reportLogged([{ err: Object.assign(new Error('broken'), { status: 500 }) }], {})
  expect(reported).toHaveLength(1)
})
