import { requestReset } from '@/features/customers/actions'
import { AccountForm } from '@/features/customers/ui/account-form'
import { accountWords } from '@/features/customers/ui/account-words'

import { AccountColumn, accountMetadata } from '../../../../account-shop'
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
