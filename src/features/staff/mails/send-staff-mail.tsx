import { mailBrand } from '@/features/stores/mail-brand.queries'
import { findStoreById } from '@/features/stores/store-directory'
import type { SystemContext } from '@/platform/context'
import { env } from '@/platform/env'
import { forkContext } from '@/platform/fork-context'
import { handleJob } from '@/platform/jobs'
import { sendMail } from '@/platform/mail'
import { MailLayout } from '@/ui/mail/mail-layout'
import { MailButton, MailHeading, MailLink, MailText } from '@/ui/mail/mail-parts'
import { renderMail } from '@/ui/mail/render-mail'
import { defaultLocale, type Locale } from '@/shared/locales'

import { staffPanel } from '../panel-texts'
import { resetHash, resetSecret } from '../reset-token'
import { findReset } from '../reset.repository'
import { staffMailJob, type StaffMail } from './staff-mail.job'

/** Of mails about a change, which are in English. */
const texts: Readonly<Record<Exclude<StaffMail['kind'], 'reset_password'>, { subject: string; text: string }>> = {
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

interface StaffMailParts {
  readonly locale: Locale
  readonly subject: string
  readonly greeting: string
  readonly text: string
  readonly note: string
  readonly reason: string
  readonly button: string
  readonly url: string
  /** Before the button's address as text, for mail programs without buttons; null to leave it out. */
  readonly linkBelow: string | null
}

function partsOf(mail: StaffMail & { readonly key: string }): StaffMailParts {
  const panel = `${new URL(env().NEXT_PUBLIC_SERVER_URL).origin}/admin`
  if (mail.kind !== 'reset_password') {
    const { subject, text } = texts[mail.kind]
    const greeting = `Hello ${mail.name},`
    const button = { button: 'Open my account', url: `${panel}/account`, linkBelow: null }
    return { locale: 'en', subject, greeting, text, note: warning, reason, ...button }
  }
  const locale = mail.locale ?? defaultLocale
  const t = staffPanel.for({ i18n: { language: locale } })
  return {
    locale,
    subject: t('resetMail.subject'),
    greeting: t('resetMail.greeting', { name: mail.name }),
    text: t('resetMail.text'),
    note: t('resetMail.note'),
    reason: t('resetMail.reason'),
    button: t('resetMail.button'),
    url: `${panel}/reset/${resetSecret(mail.key)}`,
    linkBelow: t('resetMail.linkBelow'),
  }
}

async function brandOf(system: SystemContext, storeId: string | null, { locale, ...parts }: StaffMailParts) {
  const store = storeId === null ? null : await findStoreById(storeId)
  if (store) return mailBrand({ ...(await forkContext(system, locale)), store }, parts.reason)
  return { name: 'Flow Masters', url: new URL(env().NEXT_PUBLIC_SERVER_URL).origin, footer: [parts.reason] }
}

export const staffMailHandler = handleJob(staffMailJob, async (system, queued) => {
  const isReset = queued.kind === 'reset_password'
  const account = isReset ? await findReset(system, resetHash(resetSecret(queued.key))) : queued
  // The link has been used, replaced or has expired, or the account was deleted.
  if (!account) return
  const mail = { ...queued, email: account.email, name: account.name }
  const parts = partsOf(mail)
  const { locale, subject, greeting, text, note, button, url, linkBelow } = parts
  const brand = await brandOf(system, mail.storeId, parts)
  const rendered = await renderMail(
    <MailLayout brand={brand} locale={locale} preview={text}>
      <MailHeading>{subject}</MailHeading>
      <MailText>{greeting}</MailText>
      <MailText>{text}</MailText>
      <MailText>{note}</MailText>
      <MailButton href={url}>{button}</MailButton>
      {linkBelow === null ? null : (
        <MailText soft>
          {linkBelow} <MailLink href={url}>{url}</MailLink>
        </MailText>
      )}
    </MailLayout>,
  )
  await sendMail({ ...rendered, to: mail.email, subject, key: `staff.${mail.key}`, fromName: brand.name })
})
