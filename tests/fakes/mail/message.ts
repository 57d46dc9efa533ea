import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'

/** Sender and recipients as in the SMTP dialog (Bcc is only here). */
export interface Envelope {
  from: string
  to: string[]
}

/** What the list shows. Kept beside the raw message, so that a start does not parse every mail again. */
export interface MessageSummary {
  id: string
  /** ISO time of acceptance. */
  receivedAt: string
  envelope: Envelope
  from: string
  to: string[]
  subject: string
  /** The beginning of the text part, one line. */
  preview: string
  messageId: string
  /** Raw size in bytes. */
  size: number
  attachments: AttachmentSummary[]
}

interface AttachmentSummary {
  /** Position in the message; part of the attachment's address. */
  index: number
  filename: string
  contentType: string
  /** Bytes. */
  size: number
}

/** A whole message for the reading pane and the JSON API. */
export interface MessageContent {
  text: string
  /** Empty when the message has no HTML part. Pictures inside the mail are data URLs. */
  html: string
  headers: { name: string; value: string }[]
}

export async function summarize(raw: Buffer, received: Pick<MessageSummary, 'id' | 'receivedAt' | 'envelope'>) {
  const mail = await simpleParser(raw)
  return {
    ...received,
    from: mail.from?.text ?? received.envelope.from,
    to: addressesOf(mail.to, received.envelope.to),
    subject: mail.subject ?? '',
    preview: (mail.text ?? '')
      .replace(/\[?https?:\/\/\S+/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 160),
    messageId: mail.messageId ?? '',
    size: raw.length,
    attachments: visibleAttachments(mail).map(({ filename, contentType, size, index }) => ({
      index,
      filename,
      contentType,
      size,
    })),
  } satisfies MessageSummary
}

export async function readContent(raw: Buffer): Promise<MessageContent> {
  const mail = await simpleParser(raw)
  return {
    text: mail.text ?? '',
    html: typeof mail.html === 'string' ? mail.html : '',
    headers: mail.headerLines.map(({ line }) => {
      const colon = line.indexOf(':')
      return {
        name: line.slice(0, colon),
        value: line
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim(),
      }
    }),
  }
}

export async function readAttachment(raw: Buffer, index: number) {
  const mail = await simpleParser(raw)
  return visibleAttachments(mail).find((attachment) => attachment.index === index) ?? null
}

/** Pictures that the HTML shows by `cid:` belong to the text and are not listed. */
function visibleAttachments(mail: ParsedMail) {
  return mail.attachments
    .map((attachment, index) => ({
      index,
      filename: attachment.filename ?? `attachment-${String(index + 1)}`,
      contentType: attachment.contentType,
      size: attachment.size,
      content: Buffer.from(attachment.content as Uint8Array),
      isInline: attachment.related,
    }))
    .filter(({ isInline }) => !isInline)
}

function addressesOf(to: AddressObject | AddressObject[] | undefined, fallback: string[]): string[] {
  const objects = to === undefined ? [] : Array.isArray(to) ? to : [to]
  const addresses = objects.flatMap(({ value }) => value.map(({ address }) => address ?? '')).filter(Boolean)
  return addresses.length > 0 ? addresses : fallback
}
