import { removeAddress } from '@/features/account/actions'
import { AccountFrame } from '@/features/account/ui/account-frame'
import { RemoveAddress } from '@/features/account/ui/remove-address'
import { listAddresses } from '@/features/customers/addresses'
import { addressLines } from '@/features/orders/order-words'
import { Badge } from '@/ui/badge'
import { ButtonLink } from '@/ui/button'

import { accountMetadata, accountShop } from '../../../../account-shop'

export const generateMetadata = () => accountMetadata('addresses')

export default async function Page() {
  const shop = await accountShop('/account/addresses')
  const { ctx, locale, href, customer, words } = shop
  const addresses = await listAddresses(ctx, customer.id)
  return (
    <AccountFrame shop={shop} path="/account/addresses" title={words.addresses}>
      {addresses.length === 0 && <p className="mb-6 text-ink-soft">{words.noAddresses}</p>}
      <ul className="mb-8 grid gap-x-12 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {addresses.map(({ id, isDefault, address }) => (
          <li key={id} className="grid content-start gap-2 border-t border-rule pt-4">
            <address className="not-italic">
              {addressLines(address, locale).map((line, index) => (
                <bdi key={index} className="block">
                  {line}
                </bdi>
              ))}
            </address>
            {!ctx.store.deliveryCountries.includes(address.country) && (
              <p className="text-sm text-ink-soft">{words.notDelivered}</p>
            )}
            {isDefault && (
              <p>
                <Badge>{words.default}</Badge>
              </p>
            )}
            <div className="flex gap-5">
              <ButtonLink variant="link" size="sm" href={href(`/account/addresses/edit?id=${id}`)}>
                {words.edit}
              </ButtonLink>
              <RemoveAddress action={removeAddress} id={id} locale={locale} label={words.remove} />
            </div>
          </li>
        ))}
      </ul>
      <ButtonLink variant="secondary" icon="plus" href={href('/account/addresses/edit')}>
        {words.addAddress}
      </ButtonLink>
    </AccountFrame>
  )
}
