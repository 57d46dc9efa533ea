import { mailBrand } from '@/features/stores/mail-brand.queries'
import { findStoreById } from '@/features/stores/store-directory'
import type { SystemContext } from '@/platform/context'
import { env } from '@/platform/env'
import { forkContext } from '@/platform/fork-context'
import { sendMail } from '@/platform/mail'
import { MailLayout } from '@/ui/mail/mail-layout'
import { MailButton, MailHeading, MailLink, MailText } from '@/ui/mail/mail-parts'
import { renderMail } from '@/ui/mail/render-mail'
import type { Locale } from '@/shared/locales'

interface StaffMailParts {
  readonly to: string
  /** Whose brand the mail has; null for a person without a store. */
  readonly storeId: string | null
  readonly locale: Locale
  /** The effect's key. */
  readonly key: string
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

const origin = () => new URL(env().NEXT_PUBLIC_SERVER_URL).origin

/** The address of a page of the panel. */
export const panelUrl = (path: string): string => `${origin()}/admin${path}`

async function brandOf(system: SystemContext, { storeId, locale, reason }: StaffMailParts) {
  const store = storeId === null ? null : await findStoreById(storeId)
  if (store) return mailBrand({ ...(await forkContext(system, locale)), store }, reason)
  return { name: 'Flow Masters', url: origin(), footer: [reason] }
}

/** Sends a mail about an account of staff. */
export async function deliverStaffMail(system: SystemContext, parts: StaffMailParts): Promise<void> {
  const { to, locale, key, subject, greeting, text, note, button, url, linkBelow } = parts
  const brand = await brandOf(system, parts)
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
  await sendMail({ ...rendered, to, subject, key: `staff.${key}`, fromName: brand.name })
}
