import { notFound } from 'next/navigation'

import { AccountFrame } from '@/features/account/ui/account-frame'
import { AddressForm } from '@/features/account/ui/address-form'
import { listAddresses } from '@/features/customers/addresses'
import { addressWords } from '@/features/customers/ui/address-words'
import { shopperMarket } from '@/features/stores/shopper-market'
import { countryOptions } from '@/shared/countries'

import { accountMetadata, accountShop } from '../../../../../account-shop'

export const generateMetadata = () => accountMetadata('addresses')

export default async function Page({ searchParams }: { searchParams: Promise<{ id?: string | string[] }> }) {
  const shop = await accountShop('/account/addresses')
  const { ctx, locale, href, customer, words } = shop
  const { id } = await searchParams
  const saved = id === undefined ? null : (await listAddresses(ctx, customer.id)).find((each) => each.id === id)
  if (saved === undefined) notFound()
  const { country } = await shopperMarket(ctx)
  return (
    <AccountFrame shop={shop} path="/account/addresses" title={saved ? words.edit : words.addAddress}>
      <div className="max-w-form">
        <AddressForm
          saved={saved && { id: saved.id, isDefault: saved.isDefault }}
          initial={saved?.address ?? { country, name: customer.name ?? '' }}
          countries={countryOptions(locale)}
          words={addressWords(locale)}
          labels={{ save: words.save, makeDefault: words.makeDefault }}
          locale={locale}
          doneHref={href('/account/addresses')}
        />
      </div>
    </AccountFrame>
  )
}
