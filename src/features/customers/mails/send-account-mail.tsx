import { mailBrand } from '@/features/stores/mail-brand'
import { findStoreById } from '@/features/stores/store-directory'
import { forkContext } from '@/platform/fork-context'
import { handleJob } from '@/platform/jobs'
import { sendMail } from '@/platform/mail'
import { MailLayout } from '@/ui/mail/mail-layout'
import { MailButton, MailHeading, MailLink, MailText } from '@/ui/mail/mail-parts'
import { renderMail } from '@/ui/mail/render-mail'

import { linkUrl, pageUrl } from '../account-links'
import { findCustomer } from '../customer.repository'
import { accountTexts } from '../texts'
import { accountMailJob } from './account-mail.job'

/** Sends a mail about an account: what it is for, one button, and the link written out for who cannot press it. */
export const accountMailHandler = handleJob(accountMailJob, async (system, mail) => {
  const store = await findStoreById(mail.storeId)
  if (!store) throw new Error(`No such store: ${mail.storeId}`)
  const ctx = { ...(await forkContext(system, mail.locale)), store }
  const customer = await findCustomer(ctx, mail.customerId)
  // Deleted since: there is nobody to write to.
  if (!customer) return
  const t = accountTexts(mail.locale)
  const { kind, nonce } = mail
  const url =
    kind === 'already_registered' || nonce === null ? pageUrl(ctx, '/account/sign-in') : linkUrl(ctx, kind, nonce)
  const text = (part: 'subject' | 'title' | 'text' | 'button' | 'note') =>
    t(`mail.${kind}.${part}`, { store: store.name })
  const brand = await mailBrand(ctx, t('mail.reason', { store: store.name }))
  const rendered = await renderMail(
    <MailLayout brand={brand} locale={mail.locale} preview={text('text')}>
      <MailHeading>{text('title')}</MailHeading>
      <MailText>{customer.name ? t('mail.greeting', { name: customer.name }) : t('mail.greetingNobody')}</MailText>
      <MailText>{text('text')}</MailText>
      <MailButton href={url}>{text('button')}</MailButton>
      <MailText soft>{text('note')}</MailText>
      <MailText soft>
        {t('mail.linkBelow')} <MailLink href={url}>{url}</MailLink>
      </MailText>
    </MailLayout>,
  )
  await sendMail({
    to: customer.email,
    subject: text('subject'),
    ...rendered,
    key: `account.${mail.key}`,
    fromName: brand.name,
    replyTo: brand.email,
  })
})
