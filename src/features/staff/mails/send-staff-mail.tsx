import { mailBrand } from '@/features/stores/mail-brand.queries'
import { findStoreById } from '@/features/stores/store-directory'
import { env } from '@/platform/env'
import { forkContext } from '@/platform/fork-context'
import { handleJob } from '@/platform/jobs'
import { sendMail } from '@/platform/mail'
import { MailLayout } from '@/ui/mail/mail-layout'
import { MailButton, MailHeading, MailText } from '@/ui/mail/mail-parts'
import { renderMail } from '@/ui/mail/render-mail'

import { staffMailJob, type StaffMail } from './staff-mail.job'

/** The panel is in English, and so are its mails. */
const texts: Readonly<Record<StaffMail['kind'], { subject: string; text: string }>> = {
  password: {
    subject: 'Your password was changed',
    text: 'The password of your account in the admin was changed. Other browsers were signed out, and your API key no longer works.',
  },
  email: {
    subject: 'The e-mail address of your account was changed',
    text: 'Your account in the admin has another e-mail address now. This e-mail is sent to the previous one.',
  },
  key_made: {
    subject: 'An API key was created for your account',
    text: 'A new API key acts for your account in the admin. An older key no longer works.',
  },
  key_revoked: {
    subject: 'Your API key was revoked',
    text: 'The API key of your account in the admin no longer works.',
  },
}

const warning =
  'Wasn’t this you? Tell an owner of the store at once: they can sign you out everywhere and set a new password.'
const reason = 'You are receiving this e-mail because you work for this store.'

export const staffMailHandler = handleJob(staffMailJob, async (system, { kind, email, name, storeId, key }) => {
  const store = storeId === null ? null : await findStoreById(storeId)
  const origin = new URL(env().NEXT_PUBLIC_SERVER_URL).origin
  const brand = store
    ? await mailBrand({ ...(await forkContext(system, 'en')), store }, reason)
    : { name: 'Flow Masters', url: origin, footer: [reason] }
  const { subject, text } = texts[kind]
  const rendered = await renderMail(
    <MailLayout brand={brand} locale="en" preview={text}>
      <MailHeading>{subject}</MailHeading>
      <MailText>Hello {name},</MailText>
      <MailText>{text}</MailText>
      <MailText>{warning}</MailText>
      <MailButton href={`${origin}/admin/account`}>Open my account</MailButton>
    </MailLayout>,
  )
  await sendMail({ ...rendered, to: email, subject, key: `staff.${key}`, fromName: brand.name })
})
