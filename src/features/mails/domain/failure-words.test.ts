import { expect, test } from 'vitest'

import { failureWords, replyCodes } from './failure-words'
import { inDefaultLanguage } from '@/shared/panel-texts'

const failure = { code: 'EENVELOPE', command: 'RCPT TO', replyCode: 550, reply: '550-5.1.1 No such user' }

test.each([
  [failure, 'The mailbox does not exist.'],
  [{ ...failure, reply: '550 No' }, 'The mail server does not accept this recipient.'],
  [{ ...failure, command: 'DATA', replyCode: 554, reply: '554 No' }, 'The mail server refused the e-mail.'],
  [{ ...failure, replyCode: 451, reply: '451 Later' }, 'The mail server asked to try again later.'],
  [{ ...failure, command: 'MAIL FROM', reply: '550 No' }, 'does not accept the shop’s own address'],
  [{ ...failure, command: 'AUTH PLAIN', replyCode: 535, reply: '535 No' }, 'the shop’s password'],
  [{ code: 'ETIMEDOUT', command: 'CONN', replyCode: null, reply: null }, 'did not answer in time'],
  [{ code: 'ESOCKET', command: 'CONN', replyCode: null, reply: null }, 'could not be reached'],
  [null, 'in the shop itself'],
])('a failure is described in words: %j', (given, words) => {
  expect(failureWords(given, inDefaultLanguage)).toContain(words)
})

test('only the codes of the reply are shown, for the mail provider', () => {
  expect(replyCodes(failure)).toBe('550 5.1.1')
  expect(replyCodes({ ...failure, reply: '550 No such user' })).toBe('550')
  expect(replyCodes(null)).toBeNull()
})
