import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { createTransport, type Transporter } from 'nodemailer'

import { isFinal, type SmtpFailure } from '@/shared/smtp-failure'

import { env } from './env'
import { logger } from './logger'
import { mailDurations, mails } from './metrics/outside'
import { secondsSince } from './metrics/registry'
import { perProcess } from './per-process'
import { inSpan } from './tracing/tracing'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** The effect's key. The same mail sent twice keeps one Message-ID, so that mail programs show it once. */
  readonly key: string
  /** Name and address for replies, when they should not go to the sender. */
  readonly replyTo?: string
  /** Display name of the store; the address is always that of MAIL_FROM. */
  readonly fromName?: string
}

/** The mail server did not accept a mail. Its reply is kept without the recipient's address. */
class MailFailure extends Error {
  /** The refusal is permanent, so the job is not retried. */
  readonly isFinal: boolean

  constructor(readonly smtp: SmtpFailure) {
    super(`The mail was not taken: ${smtp.reply ?? smtp.code ?? 'no answer'}`)
    this.name = 'MailFailure'
    this.isFinal = isFinal(smtp)
  }
}

/**
 * Marks mails as sent by a program, so that autoresponders do not reply (RFC 3834, section 5). Exchange requires its
 * own header ([MS-OXCMAIL], 2.2.3.2.14), which must not suppress reports of failed delivery. There is no
 * List-Unsubscribe, because mails about one's own order or account are not a list.
 */
const machineHeaders = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' }

function createMailTransport(): Transporter {
  const { SMTP_URL } = env()
  return SMTP_URL
    ? createTransport(
        { url: SMTP_URL, pool: true, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
        { headers: machineHeaders },
      )
    : createTransport({ jsonTransport: true }, { headers: machineHeaders })
}

/** One pooled SMTP connection set per process. Without SMTP_URL mails are written to the log and nothing is sent. */
const mailTransport = (): Transporter => perProcess('mail', createMailTransport)

const senderPattern = /^\s*(?:"?([^"<]*)"?\s*)<([^<>\s]+@[^<>\s]+)>\s*$/

function sender(): { name: string; address: string } {
  const match = senderPattern.exec(env().MAIL_FROM)
  return match
    ? { name: (match[1] ?? '').trim(), address: match[2] ?? '' }
    : { name: '', address: env().MAIL_FROM.trim() }
}

/** The text on one line: a line break in the name of a shop or a customer would end the header. */
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()

/**
 * Sends a mail to the SMTP server and resolves when the server has accepted it (250). Called by job handlers only.
 * Returned mail goes to MAIL_BOUNCE_TO, or else to the sender.
 *
 * @throws MailFailure when the server refuses or does not answer; the job's retry sends it again under the same
 * Message-ID, unless the refusal is final.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { address, name } = sender()
  const domain = address.split('@')[1] ?? 'localhost'
  const message = {
    from: { name: oneLine(mail.fromName ?? name), address },
    to: { name: '', address: mail.to },
    envelope: { from: env().MAIL_BOUNCE_TO ?? address, to: mail.to },
    ...(mail.replyTo ? { replyTo: { name: '', address: oneLine(mail.replyTo) } } : {}),
    subject: oneLine(mail.subject),
    html: mail.html,
    text: mail.text,
    messageId: `<${mail.key.replace(/[^A-Za-z0-9.-]/g, '.')}@${domain}>`,
  }
  const startedAt = performance.now()
  try {
    await inSpan('mail send', { kind: 'CLIENT' }, () => mailTransport().sendMail(message))
  } catch (error) {
    const failure = new MailFailure(smtpFailure(error, mail.to))
    mails.inc({ outcome: failure.isFinal ? 'refused' : 'failed' })
    throw failure
  }
  mails.inc({ outcome: 'sent' })
  mailDurations.observe(secondsSince(startedAt))
  logger.info({ mail: mail.key, sent: Boolean(env().SMTP_URL) }, 'mail handed over')
}

/** Characters of a server's reply that are kept. */
const longestReply = 500

function smtpFailure(error: unknown, recipient: string): SmtpFailure {
  const facts: object = typeof error === 'object' && error !== null ? error : {}
  const text = (key: string) => {
    const value: unknown = Reflect.get(facts, key)
    return typeof value === 'string' && value !== '' ? value : null
  }
  const reply = text('response')?.replaceAll(recipient, '[recipient]').slice(0, longestReply) ?? null
  const replyCode = Number(/^[45]\d\d/.exec(reply ?? '')?.[0] ?? NaN)
  return { code: text('code'), command: text('command'), replyCode: Number.isNaN(replyCode) ? null : replyCode, reply }
}

/** Payload's adapter for its own mails (staff password reset), which use the same transport. */
export function payloadMail() {
  const { address, name } = sender()
  return nodemailerAdapter({
    defaultFromAddress: address,
    defaultFromName: name,
    transport: mailTransport(),
    skipVerify: true,
  })
}
