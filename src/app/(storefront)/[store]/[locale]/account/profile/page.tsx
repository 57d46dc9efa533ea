import { changeMyPassword, saveProfile } from '@/features/account/actions'
import { signOut } from '@/features/account/session.actions'
import { AccountForm } from '@/features/account/ui/account-form'
import { AccountFrame } from '@/features/account/ui/account-frame'
import { ActionForm } from '@/ui/action-form'

import { accountMetadata, accountShop } from '../../../../account-shop'

export const generateMetadata = () => accountMetadata('profile')

export default async function Page() {
  const shop = await accountShop('/account/profile')
  const { locale, customer, words } = shop
  return (
    <AccountFrame shop={shop} path="/account/profile" title={words.profile}>
      <div className="grid max-w-form gap-12">
        <section className="grid gap-5">
          <p className="text-ink-soft">
            <bdi>{customer.email}</bdi>
          </p>
          <AccountForm
            action={saveProfile}
            submit={words.save}
            hidden={{ locale }}
            fields={[
              { name: 'name', label: words.name, type: 'text', autoComplete: 'name', value: customer.name ?? '' },
            ]}
          />
        </section>
        <section className="grid gap-5">
          <h2 className="text-xl">{words.changePassword}</h2>
          <AccountForm
            action={changeMyPassword}
            submit={words.changePassword}
            hidden={{ locale }}
            fields={[
              {
                name: 'currentPassword',
                label: words.currentPassword,
                type: 'password',
                autoComplete: 'current-password',
              },
              {
                name: 'newPassword',
                label: words.newPassword,
                type: 'password',
                autoComplete: 'new-password',
                hint: words.passwordHint,
              },
            ]}
          />
        </section>
        <section className="grid justify-items-start gap-4">
          <h2 className="text-xl">{words.sessions}</h2>
          <p className="text-ink-soft">{words.sessionsText}</p>
          <ActionForm action={signOut}>
            <input type="hidden" name="locale" value={locale} />
            <button type="submit" name="everywhere" value="1" className="ui-button ui-button-secondary">
              {words.signOutEverywhere}
            </button>
          </ActionForm>
        </section>
      </div>
    </AccountFrame>
  )
}
