import { requestReset } from '@/features/account/actions'
import { AccountForm } from '@/features/account/ui/account-form'
import { AccountColumn } from '@/features/account/ui/account-frame'
import { accountWords } from '@/features/account/ui/account-words'

import { accountMetadata } from '../../../../account-shop'
import { currentShop } from '../../../../page-context'

export const generateMetadata = () => accountMetadata('forgotTitle')

export default async function Page() {
  const { locale } = await currentShop()
  const words = accountWords(locale)
  return (
    <AccountColumn title={words.forgotTitle}>
      <p className="text-ink-soft">{words.forgotText}</p>
      <AccountForm
        action={requestReset}
        submit={words.forgotSend}
        hidden={{ locale }}
        fields={[{ name: 'email', label: words.email, type: 'email', autoComplete: 'username' }]}
      />
    </AccountColumn>
  )
}
