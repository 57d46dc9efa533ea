/** Why a mail server refused a mail, as far as it is known. */
export interface SmtpFailure {
  /** The mail client's error code, such as 'ETIMEDOUT' or 'EENVELOPE'. */
  readonly code: string | null
  /** The command that was answered, such as 'RCPT TO', or 'API' when the client sent none. */
  readonly command: string | null
  /** The reply's code (RFC 5321, section 4.2), such as 550; null without a reply. */
  readonly replyCode: number | null
  /** The reply's text, without the recipient's address. */
  readonly reply: string | null
}

/**
 * Reply codes about the client rather than the mail: syntax and order of commands (RFC 5321, 4.2.2), and
 * authentication (RFC 4954).
 */
const aboutUs: readonly number[] = [500, 502, 503, 504, 530, 534, 535, 538]

/**
 * Temporary conditions in spite of a reply 5yz: mailbox full, mail system full, system not accepting messages
 * (RFC 3463, X.2.2, X.3.1 and X.3.2), and credentials (RFC 4954, X.7.8 and X.7.9).
 */
const passing: readonly string[] = ['2.2', '3.1', '3.2', '7.8', '7.9']

/** The subject and detail of an enhanced status code: '1.1' of `550 5.1.1 No such user` (RFC 3463). */
export const statusDetail = ({ reply }: SmtpFailure): string | null =>
  /^\d{3}[ -][245]\.(\d{1,3}\.\d{1,3})\b/.exec(reply ?? '')?.[1] ?? null

/**
 * Whether a retry of the same mail would fail again. A reply 5yz is permanent, and the client should not repeat the
 * request (RFC 5321, section 4.2.1), but only when it concerns this mail: its recipient (RCPT TO) or its content
 * (DATA). Replies to greeting, STARTTLS, AUTH and MAIL FROM concern the connection, the account or the sender. They are
 * the same for every mail until staff correct the settings, so those mails are retried, as after 4yz, a timeout or a
 * full mailbox. A mail that the client itself refuses to send is final too.
 */
export function isFinal(failure: SmtpFailure): boolean {
  const { code, command, replyCode } = failure
  if (replyCode === null) return code === 'EMESSAGE' || (code === 'EENVELOPE' && command === 'API')
  if (replyCode < 500 || aboutUs.includes(replyCode)) return false
  if (command !== 'RCPT TO' && command !== 'DATA') return false
  return !passing.includes(statusDetail(failure) ?? '')
}
