import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { createTransport, type Transporter } from 'nodemailer'

import { env } from './env'
import { logger } from './logger'
import { mailDurations, mails } from './metrics/outside'
import { secondsSince } from './metrics/registry'
import { inSpan } from './tracing/tracing'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** The effect's key. The same mail sent twice keeps one Message-ID, so that mail programs show it once. */
  readonly key: string
  /** Name and address to answer to, when it is not the sender. */
  readonly replyTo?: string
  /** Display name of the store; the address is always that of MAIL_FROM. */
  readonly fromName?: string
}

const holder = globalThis as typeof globalThis & { flowMastersMail?: Transporter }

/** One pooled SMTP connection set per process. Without SMTP_URL mails are written to the log and nothing is sent. */
function mailTransport(): Transporter {
  const { SMTP_URL } = env()
  holder.flowMastersMail ??= SMTP_URL
    ? createTransport({
        url: SMTP_URL,
        pool: true,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
      })
    : createTransport({ jsonTransport: true })
  return holder.flowMastersMail
}

const senderPattern = /^\s*(?:"?([^"<]*)"?\s*)<([^<>\s]+@[^<>\s]+)>\s*$/

function sender(): { name: string; address: string } {
  const match = senderPattern.exec(env().MAIL_FROM)
  return match
    ? { name: (match[1] ?? '').trim(), address: match[2] ?? '' }
    : { name: '', address: env().MAIL_FROM.trim() }
}

/**
 * Hands a mail to the SMTP server and resolves when that has taken it (250). Called by job handlers only.
 *
 * @throws when the server refuses or does not answer; the job's retry sends it again under the same Message-ID.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { address, name } = sender()
  const domain = address.split('@')[1] ?? 'localhost'
  const message = {
    from: { name: mail.fromName ?? name, address },
    to: { name: '', address: mail.to },
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    messageId: `<${mail.key.replace(/[^A-Za-z0-9.-]/g, '.')}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
  const startedAt = performance.now()
  try {
    await inSpan('mail send', { kind: 'CLIENT' }, () => mailTransport().sendMail(message))
  } catch (error) {
    mails.inc({ outcome: 'failed' })
    throw error
  }
  mails.inc({ outcome: 'sent' })
  mailDurations.observe(secondsSince(startedAt))
  logger.info({ mail: mail.key, sent: Boolean(env().SMTP_URL) }, 'mail handed over')
}

/** Payload's own mails (staff password reset) go the same way. */
export function payloadMail() {
  const { address, name } = sender()
  return nodemailerAdapter({
    defaultFromAddress: address,
    defaultFromName: name,
    transport: mailTransport(),
    skipVerify: true,
  })
}
