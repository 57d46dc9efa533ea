import { signUp } from '@/features/account/actions'
import { AccountForm } from '@/features/account/ui/account-form'
import { AccountColumn } from '@/features/account/ui/account-frame'
import { accountWords } from '@/features/account/ui/account-words'
import { ButtonLink } from '@/ui/button'

import { accountMetadata } from '../../../../account-shop'
import { currentShop } from '../../../../page-context'

export const generateMetadata = () => accountMetadata('signUp')

export default async function Page() {
  const { locale, href } = await currentShop()
  const words = accountWords(locale)
  return (
    <AccountColumn title={words.signUp}>
      <p className="text-ink-soft">{words.signUpText}</p>
      <AccountForm
        action={signUp}
        submit={words.signUp}
        hidden={{ locale }}
        fields={[
          { name: 'name', label: words.name, type: 'text', autoComplete: 'name' },
          { name: 'email', label: words.email, type: 'email', autoComplete: 'username' },
        ]}
        after={
          <ButtonLink variant="secondary" href={href('/')} className="justify-self-start">
            {words.shop}
          </ButtonLink>
        }
      />
      <p className="text-sm">
        <a className="underline underline-offset-4" href={href('/account/sign-in')}>
          {words.hasAccount}
        </a>
      </p>
    </AccountColumn>
  )
}
