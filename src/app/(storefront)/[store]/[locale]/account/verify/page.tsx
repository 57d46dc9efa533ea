import { verifyEmail } from '@/features/account/actions'
import { AccountForm } from '@/features/account/ui/account-form'
import { AccountColumn } from '@/features/account/ui/account-frame'
import { accountWords } from '@/features/account/ui/account-words'
import { findLinkOwner } from '@/features/customers/choose-password'
import { ButtonLink } from '@/ui/button'

import { accountMetadata } from '../../../../account-shop'
import { currentShop } from '../../../../page-context'

export const generateMetadata = () => accountMetadata('verifyTitle')

/** Opened from a mail. Only sending the form uses the link up, because mail scanners open pages too. */
export default async function Page({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { ctx, locale, href } = await currentShop()
  const words = accountWords(locale)
  const token = String((await searchParams).token ?? '')
  const customer = await findLinkOwner(ctx, 'verify_email', token)
  return (
    <AccountColumn title={words.verifyTitle}>
      <p className="text-ink-soft">{words.verifyText}</p>
      {customer && (
        <p>
          <bdi>{customer.email}</bdi>
        </p>
      )}
      <AccountForm
        action={verifyEmail}
        submit={words.verifyButton}
        hidden={{ locale, token }}
        fields={[
          { name: 'name', label: words.name, type: 'text', autoComplete: 'name', value: customer?.name ?? '' },
          {
            name: 'password',
            label: words.password,
            type: 'password',
            autoComplete: 'new-password',
            hint: words.passwordHint,
          },
        ]}
        after={
          <ButtonLink href={href('/account')} className="justify-self-start">
            {words.goOn}
          </ButtonLink>
        }
      />
    </AccountColumn>
  )
}
