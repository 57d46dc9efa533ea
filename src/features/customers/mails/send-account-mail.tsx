import { mailBrand } from '@/features/stores/mail-brand.queries'
import { findStoreById } from '@/features/stores/store-directory'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { forkContext } from '@/platform/fork-context'
import { handleJob } from '@/platform/jobs'
import { sendMail } from '@/platform/mail'
import { MailLayout } from '@/ui/mail/mail-layout'
import { MailButton, MailHeading, MailLink, MailText } from '@/ui/mail/mail-parts'
import { renderMail } from '@/ui/mail/render-mail'

import { linkUrl, pageUrl } from '../account-links'
import { findCustomer } from '../customer.repository'
import { accountMailTexts } from '../texts'
import { accountMailJob, type AccountMail } from './account-mail.job'

interface AccountMailParts {
  readonly kind: AccountMail['kind']
  /** The address of the button. */
  readonly url: string
  /** The customer's, as they wrote it. */
  readonly name: string | null
}

/** A mail about an account: a text, one button, and the link as text for mail programs without buttons. */
export async function renderAccountMail(ctx: Context, { kind, url, name }: AccountMailParts) {
  const locale = localeOf(ctx)
  const { store } = ctx
  const t = accountMailTexts(locale)
  const text = (part: 'subject' | 'title' | 'text' | 'button' | 'note') => t(`${kind}.${part}`, { store: store.name })
  const brand = await mailBrand(ctx, t('reason', { store: store.name }))
  const rendered = await renderMail(
    <MailLayout brand={brand} locale={locale} preview={text('text')}>
      <MailHeading>{text('title')}</MailHeading>
      <MailText>{name ? t('greeting', { name }) : t('greetingNobody')}</MailText>
      <MailText>{text('text')}</MailText>
      <MailButton href={url}>{text('button')}</MailButton>
      <MailText soft>{text('note')}</MailText>
      <MailText soft>
        {t('linkBelow')} <MailLink href={url}>{url}</MailLink>
      </MailText>
    </MailLayout>,
  )
  return { ...rendered, subject: text('subject'), fromName: brand.name, replyTo: brand.email }
}

function urlOf(ctx: Context, { kind, nonce }: AccountMail): string {
  if (kind === 'address_changed') return pageUrl(ctx, '/')
  return kind === 'already_registered' || nonce === null ? pageUrl(ctx, '/account/sign-in') : linkUrl(ctx, kind, nonce)
}

export const accountMailHandler = handleJob(accountMailJob, async (system, mail) => {
  const store = await findStoreById(mail.storeId)
  if (!store) throw new Error(`No such store: ${mail.storeId}`)
  const ctx = { ...(await forkContext(system, mail.locale)), store }
  const customer = await findCustomer(ctx, mail.customerId)
  // The account was deleted since.
  if (!customer) return
  // The name of an unconfirmed account may be text that a stranger wants mailed to the address.
  const name = customer.isVerified ? customer.name : null
  const rendered = await renderAccountMail(ctx, { kind: mail.kind, url: urlOf(ctx, mail), name })
  await sendMail({ ...rendered, to: mail.to ?? customer.email, key: `account.${mail.key}` })
})
