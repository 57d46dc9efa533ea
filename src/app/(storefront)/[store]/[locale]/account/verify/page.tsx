import { verifyEmail } from '@/features/customers/actions'
import { AccountForm } from '@/features/customers/ui/account-form'
import { accountWords } from '@/features/customers/ui/account-words'
import { ButtonLink } from '@/ui/button'

import { AccountColumn, accountMetadata } from '../../../../account-shop'
import { currentShop } from '../../../../page-context'

export const generateMetadata = () => accountMetadata('verifyTitle')

/** Opened from a mail. Only sending the form uses the link up: programs that look into mails open pages too. */
export default async function Page({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { locale, href } = await currentShop()
  const words = accountWords(locale)
  const token = String((await searchParams).token ?? '')
  return (
    <AccountColumn title={words.verifyTitle}>
      <p className="text-ink-soft">{words.verifyText}</p>
      <AccountForm
        action={verifyEmail}
        submit={words.verifyButton}
        hidden={{ locale, token }}
        fields={[]}
        after={
          <ButtonLink href={href('/account')} className="justify-self-start">
            {words.goOn}
          </ButtonLink>
        }
      />
    </AccountColumn>
  )
}
