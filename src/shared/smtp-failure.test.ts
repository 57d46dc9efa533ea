import { describe, expect, test } from 'vitest'

import { isFinal, type SmtpFailure } from '@/shared/smtp-failure'

const answered = (command: string, reply: string): SmtpFailure => ({
  code: command === 'DATA' ? 'EMESSAGE' : 'EENVELOPE',
  command,
  replyCode: Number(reply.slice(0, 3)),
  reply,
})

const silent = (code: string, command: string): SmtpFailure => ({ code, command, replyCode: null, reply: null })

describe('a mail is tried again', () => {
  test.each([
    ['greylisting', answered('RCPT TO', '451 4.7.1 Try again later')],
    ['a busy server', answered('DATA', '421 4.3.2 Closing')],
    ['a full mailbox, also when the server calls it permanent', answered('RCPT TO', '552 5.2.2 Mailbox full')],
    ['a full disk of the server', answered('DATA', '552 5.3.1 System full')],
    ['a wrong password', answered('AUTH PLAIN', '535 5.7.8 Invalid credentials')],
    ['a missing sign-in', answered('RCPT TO', '530 5.7.0 Authentication required')],
    ['a server that greets with a refusal', answered('CONN', '554 No SMTP service here')],
    ['a sender that is not allowed yet', answered('MAIL FROM', '550 5.7.1 Sender not verified')],
    ['a command out of order', answered('DATA', '503 Bad sequence')],
    ['a connection that is refused', silent('ESOCKET', 'CONN')],
    ['a server that does not answer', silent('ETIMEDOUT', 'CONN')],
    ['an unknown error', silent('EWHATEVER', 'DATA')],
  ])('after %s', (_name, failure) => {
    expect(isFinal(failure)).toBe(false)
  })
})

describe('a mail is given up', () => {
  test.each([
    ['an unknown recipient', answered('RCPT TO', '550 5.1.1 No such user')],
    ['an unknown recipient, without an enhanced code', answered('RCPT TO', '550 No such user')],
    ['a recipient that the server will not relay to', answered('RCPT TO', '550-5.7.1 Relaying denied')],
    ['a domain that accepts no mail', answered('RCPT TO', '556 5.1.10 Null MX')],
    ['a refused content', answered('DATA', '554 5.7.1 Message refused')],
    ['a mail that is too large for the server', answered('DATA', '552 5.3.4 Too big')],
    ['an invalid address', silent('EENVELOPE', 'API')],
    ['a mail that the client finds too large', silent('EMESSAGE', 'MAIL FROM')],
  ])('after %s', (_name, failure) => {
    expect(isFinal(failure)).toBe(true)
  })
})
