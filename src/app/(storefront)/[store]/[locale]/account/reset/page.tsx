import { reset } from '@/features/account/actions'
import { AccountForm } from '@/features/account/ui/account-form'
import { AccountColumn } from '@/features/account/ui/account-frame'
import { accountWords } from '@/features/account/ui/account-words'
import { ButtonLink } from '@/ui/button'

import { accountMetadata } from '../../../../account-shop'
import { currentShop } from '../../../../page-context'

export const generateMetadata = () => accountMetadata('resetTitle')

/** Opened from a mail. Only sending the form uses the link up, because mail scanners open pages too. */
export default async function Page({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { locale, href } = await currentShop()
  const words = accountWords(locale)
  const token = String((await searchParams).token ?? '')
  return (
    <AccountColumn title={words.resetTitle}>
      <AccountForm
        action={reset}
        submit={words.resetSave}
        hidden={{ locale, token }}
        fields={[
          {
            name: 'password',
            label: words.newPassword,
            type: 'password',
            autoComplete: 'new-password',
            hint: words.passwordHint,
          },
        ]}
        after={
          <ButtonLink href={href('/account/sign-in')} className="justify-self-start">
            {words.signIn}
          </ButtonLink>
        }
      />
    </AccountColumn>
  )
}
