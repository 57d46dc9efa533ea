import { expect, test } from 'vitest'

import { failureReason, replyCodes } from './failure-reason'

const failure = { code: 'EENVELOPE', command: 'RCPT TO', replyCode: 550, reply: '550-5.1.1 No such user' }

test.each([
  [failure, 'noMailbox'],
  [{ ...failure, reply: '550 No' }, 'recipient'],
  [{ ...failure, command: 'DATA', replyCode: 554, reply: '554 No' }, 'refused'],
  [{ ...failure, replyCode: 451, reply: '451 Later' }, 'later'],
  [{ ...failure, command: 'MAIL FROM', reply: '550 No' }, 'sender'],
  [{ ...failure, command: 'AUTH PLAIN', replyCode: 535, reply: '535 No' }, 'password'],
  [{ code: 'ETIMEDOUT', command: 'CONN', replyCode: null, reply: null }, 'timeout'],
  [{ code: 'ESOCKET', command: 'CONN', replyCode: null, reply: null }, 'unreachable'],
  [null, 'own'],
])('a failure has a reason that staff can act on: %j', (given, reason) => {
  expect(failureReason(given)).toBe(reason)
})

test('only the codes of the reply are shown, for the mail provider', () => {
  expect(replyCodes(failure)).toBe('550 5.1.1')
  expect(replyCodes({ ...failure, reply: '550 No such user' })).toBe('550')
  expect(replyCodes(null)).toBeNull()
})
