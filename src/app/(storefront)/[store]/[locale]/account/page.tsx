import { AccountFrame } from '@/features/account/ui/account-frame'
import { olderPlace, orderPlace, printOrderPlace } from '@/features/orders/domain/order-place'
import { listCustomerOrders, orderPageSize } from '@/features/orders/order.queries'
import { orderTexts } from '@/features/orders/texts'
import { OrderList, orderPageId } from '@/features/orders/ui/order-list'
import { ButtonLink } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'

import { accountMetadata, accountShop } from '../../../account-shop'

export const generateMetadata = () => accountMetadata('title')

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Shows the orders of all pages up to the one in the address. */
export default async function Page({ searchParams }: PageProps) {
  const shop = await accountShop('/account')
  const { ctx, locale, href, customer, words } = shop
  const place = orderPlace(await searchParams)
  const { items, nextCursor } = await listCustomerOrders(ctx, customer.id, {
    cursor: place.after,
    limit: place.page * orderPageSize,
  })
  const older = olderPlace(place, nextCursor)
  return (
    <AccountFrame shop={shop} path="/account" title={words.hello.replace('{name}', customer.name ?? customer.email)}>
      <div className="grid max-w-md gap-6">
        {place.after !== null && (
          <p>
            <ButtonLink variant="link" size="sm" href={href('/account')}>
              {words.newest}
            </ButtonLink>
          </p>
        )}
        {items.length === 0 ? (
          <EmptyState title={words.noOrders} action={<ButtonLink href={href('/products')}>{words.shop}</ButtonLink>}>
            {words.noOrdersText}
          </EmptyState>
        ) : (
          <OrderList orders={items} t={orderTexts(locale)} locale={locale} href={href} timeZone={ctx.store.timeZone} />
        )}
        {older && (
          <p>
            <ButtonLink
              variant="secondary"
              size="sm"
              href={href(`/account${printOrderPlace(older)}`) + (older.page > 1 ? `#${orderPageId(older.page)}` : '')}
            >
              {words.more}
            </ButtonLink>
          </p>
        )}
      </div>
    </AccountFrame>
  )
}
