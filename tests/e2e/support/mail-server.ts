/** The shop's mail server refuses the next mail to this address at the end of the message, permanently. */
export async function refuseNextMail(email: string): Promise<void> {
  const body = JSON.stringify([{ stage: 'data', code: 554, to: email }])
  const answer = await fetch(new URL('/_fake/faults', process.env.E2E_MAIL_URL), { method: 'PUT', body })
  if (!answer.ok) throw new Error(await answer.text())
}
