/** Why a mail server did not take a mail, as far as it said so. */
export interface SmtpFailure {
  /** The mail client's word, such as 'ETIMEDOUT' or 'EENVELOPE'. */
  readonly code: string | null
  /** The command that was answered, such as 'RCPT TO', or 'API' when the client did not even ask. */
  readonly command: string | null
  /** The reply's code (RFC 5321, section 4.2), such as 550; null when no server answered. */
  readonly replyCode: number | null
  /** The reply's text, without the recipient's address. */
  readonly reply: string | null
}

/**
 * Replies to what we said rather than to the mail: syntax and order of commands (RFC 5321, 4.2.2), and authentication
 * (RFC 4954).
 */
const aboutUs: readonly number[] = [500, 502, 503, 504, 530, 534, 535, 538]

/**
 * Conditions that pass although the reply is 5yz: mailbox full, mail system full, system not accepting messages
 * (RFC 3463, X.2.2, X.3.1 and X.3.2), and credentials (RFC 4954, X.7.8 and X.7.9).
 */
const passing: readonly string[] = ['2.2', '3.1', '3.2', '7.8', '7.9']

/** The subject and detail of an enhanced status code: '1.1' of `550 5.1.1 No such user` (RFC 3463). */
export const statusDetail = ({ reply }: SmtpFailure): string | null =>
  /^\d{3}[ -][245]\.(\d{1,3}\.\d{1,3})\b/.exec(reply ?? '')?.[1] ?? null

/**
 * Whether sending the same mail again is of no use. A reply 5yz is permanent, and the client should not repeat the
 * request (RFC 5321, section 4.2.1), but only where it speaks of this mail: of its recipient (RCPT TO) or its content
 * (DATA). Greeting, STARTTLS, AUTH and MAIL FROM speak of the connection, the account or the sender, so they are the
 * same for every mail and right again once staff have corrected the settings; until then mails wait as they do for 4yz,
 * for a server that does not answer, and for a full mailbox. What the client itself refuses to send is final too.
 */
export function isFinal(failure: SmtpFailure): boolean {
  const { code, command, replyCode } = failure
  if (replyCode === null) return code === 'EMESSAGE' || (code === 'EENVELOPE' && command === 'API')
  if (replyCode < 500 || aboutUs.includes(replyCode)) return false
  if (command !== 'RCPT TO' && command !== 'DATA') return false
  return !passing.includes(statusDetail(failure) ?? '')
}
