import { signIn } from '@/features/account/session.actions'
import { AccountForm } from '@/features/account/ui/account-form'
import { AccountColumn } from '@/features/account/ui/account-frame'
import { accountWords } from '@/features/account/ui/account-words'
import { localPath } from '@/shared/local-path'

import { accountMetadata } from '../../../../account-shop'
import { currentShop } from '../../../../page-context'

export const generateMetadata = () => accountMetadata('signIn')

export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { locale, href } = await currentShop()
  const words = accountWords(locale)
  const next = localPath((await searchParams).next, href('/account'))
  return (
    <AccountColumn title={words.signIn}>
      <AccountForm
        action={signIn}
        needsCookies
        submit={words.signIn}
        hidden={{ locale, next }}
        fields={[
          { name: 'email', label: words.email, type: 'email', autoComplete: 'username' },
          { name: 'password', label: words.password, type: 'password', autoComplete: 'current-password' },
        ]}
      />
      <p className="grid justify-items-start gap-2 text-sm">
        <a className="underline underline-offset-4" href={href('/account/forgot')}>
          {words.forgot}
        </a>
        <a className="underline underline-offset-4" href={href('/account/sign-up')}>
          {words.noAccount}
        </a>
      </p>
    </AccountColumn>
  )
}
