import { statusDetail, type SmtpFailure } from '@/shared/smtp-failure'

/** Messages by subject and detail of the enhanced status code (RFC 3463, section 3). */
const byDetail = {
  '1.0': 'address',
  '1.1': 'noMailbox',
  '1.2': 'noDomain',
  '1.3': 'malformed',
  '1.6': 'moved',
  '1.10': 'noMail',
  '2.1': 'off',
  '2.2': 'full',
  '3.1': 'serverFull',
  '3.2': 'notNow',
  '3.4': 'tooLarge',
  '7.1': 'rules',
  '7.8': 'password',
  '7.26': 'unproven',
} as const

const isKnown = (detail: string): detail is keyof typeof byDetail => Object.hasOwn(byDetail, detail)

/**
 * Why a mail was not accepted: the key of a message under `failure` in `messages/panel/`. `failure` is null when the
 * shop failed before it contacted the mail server; the log has the error then.
 */
export function failureReason(failure: SmtpFailure | null) {
  if (!failure) return 'own'
  const detail = statusDetail(failure) ?? ''
  return isKnown(detail) ? byDetail[detail] : byReply(failure)
}

function byReply({ code, command, replyCode }: SmtpFailure) {
  if (replyCode === null) {
    if (code === 'EENVELOPE') return 'malformed'
    return code === 'ETIMEDOUT' ? 'timeout' : 'unreachable'
  }
  if (command?.startsWith('AUTH') || code === 'EAUTH') return 'password'
  if (command === 'MAIL FROM') return 'sender'
  if (replyCode < 500) return 'later'
  return command === 'RCPT TO' ? 'recipient' : 'refused'
}

/** The reply's codes, such as `550 5.1.1`, which staff need when they ask the mail provider. */
export function replyCodes(failure: SmtpFailure | null): string | null {
  if (failure?.replyCode == null) return null
  return /^\d{3}(?:[ -][245]\.\d{1,3}\.\d{1,3})?/.exec(failure.reply ?? '')?.[0].replace('-', ' ') ?? null
}
