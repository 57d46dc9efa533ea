import { statusDetail, type SmtpFailure } from '@/shared/smtp-failure'

/** Messages by subject and detail of the enhanced status code (RFC 3463, section 3). */
const byDetail: Readonly<Record<string, string>> = {
  '1.0': 'The address does not work.',
  '1.1': 'The mailbox does not exist.',
  '1.2': 'The domain of the address does not exist.',
  '1.3': 'The address is not written correctly.',
  '1.6': 'The mailbox has moved.',
  '1.10': 'The domain of the address takes no mail.',
  '2.1': 'The mailbox is switched off.',
  '2.2': 'The mailbox is full.',
  '3.1': 'The mail server is full.',
  '3.2': 'The mail server takes no mail at the moment.',
  '3.4': 'The e-mail is too large for the mail server.',
  '7.1': 'The mail server refused it by its own rules, for example as spam.',
  '7.8': 'The mail server does not accept the shop’s password.',
  '7.26': 'The mail server could not check that the e-mail is really from the shop (SPF, DKIM).',
}

/**
 * Why a mail was not accepted, in words for staff. `failure` is null when the shop failed before it contacted the mail
 * server; the log has the error then.
 */
export function failureWords(failure: SmtpFailure | null): string {
  if (!failure) return 'Something went wrong in the shop itself. Your technician finds it in the log.'
  const known = byDetail[statusDetail(failure) ?? '']
  return known ?? byReply(failure)
}

function byReply({ code, command, replyCode }: SmtpFailure): string {
  if (replyCode === null) {
    if (code === 'EENVELOPE') return 'The address is not written correctly.'
    return code === 'ETIMEDOUT' ? 'The mail server did not answer in time.' : 'The mail server could not be reached.'
  }
  if (command?.startsWith('AUTH') || code === 'EAUTH') return 'The mail server does not accept the shop’s password.'
  if (command === 'MAIL FROM') return 'The mail server does not accept the shop’s own address as the sender.'
  if (replyCode < 500) return 'The mail server asked to try again later.'
  if (command === 'RCPT TO') return 'The mail server does not accept this recipient.'
  return 'The mail server refused the e-mail.'
}

/** The reply's codes, such as `550 5.1.1`, which staff need when they ask the mail provider. */
export function replyCodes(failure: SmtpFailure | null): string | null {
  if (failure?.replyCode == null) return null
  return /^\d{3}(?:[ -][245]\.\d{1,3}\.\d{1,3})?/.exec(failure.reply ?? '')?.[0].replace('-', ' ') ?? null
}
