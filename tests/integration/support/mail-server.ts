import type { FaultInput } from '../../fakes/mail/faults'

/** A mail as the fake mail server caught it. */
export interface CaughtMail {
  readonly id: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
}

const address = (path: string) => `${process.env.TEST_MAIL_URL ?? ''}${path}`

/** The mails to an address so far, the newest first. */
export async function mailsTo(email: string): Promise<CaughtMail[]> {
  const answer = await fetch(address(`/api/messages?to=${encodeURIComponent(email)}`))
  return ((await answer.json()) as { items: CaughtMail[] }).items
}

/** The source of a mail, headers and all. */
export const rawMail = async ({ id }: CaughtMail): Promise<string> => (await fetch(address(`/m/${id}/raw`))).text()

/** Sets the faults of the mail server from now on; an empty list removes them. */
export async function setMailFaults(faults: readonly FaultInput[]): Promise<void> {
  const answer = await fetch(address('/_fake/faults'), { method: 'PUT', body: JSON.stringify(faults) })
  if (!answer.ok) throw new Error(await answer.text())
}
