import type { OrderView } from '@/features/orders/domain/order-view'
import type { Locale } from '@/shared/locales'

import { signUp } from '../actions'
import { AccountForm } from './account-form'
import { accountWords } from './account-words'

interface AccountOfferProps {
  readonly order: OrderView
  readonly locale: Locale
}

/**
 * Offers an account to a guest after an order, with one click. It uses the usual sign-up, whose answer does not reveal
 * whether the address has an account. The order appears in the account once the address is confirmed.
 */
export function AccountOffer({ order, locale }: AccountOfferProps) {
  const name = (order.billingAddress ?? order.shippingAddress)?.name
  if (!name) return null
  const words = accountWords(locale)
  return (
    <section aria-labelledby="account-offer" className="grid gap-4 border-t border-rule pt-8">
      <h2 id="account-offer" className="text-xl">
        {words.offerTitle}
      </h2>
      <p className="text-ink-soft">{words.offerText}</p>
      <AccountForm
        action={signUp}
        submit={words.signUp}
        hidden={{ locale, email: order.email, name }}
        fields={[]}
        after={null}
      />
    </section>
  )
}
