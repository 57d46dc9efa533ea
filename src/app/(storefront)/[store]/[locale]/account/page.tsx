import { listCustomerOrders } from '@/features/orders/order.queries'
import { orderTexts } from '@/features/orders/texts'
import { OrderList } from '@/features/orders/ui/order-list'
import { ButtonLink } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'

import { AccountFrame, accountMetadata, accountShop } from '../../../account-shop'

export const generateMetadata = () => accountMetadata('title')

export default async function Page({ searchParams }: { searchParams: Promise<{ cursor?: string | string[] }> }) {
  const shop = await accountShop('/account')
  const { ctx, locale, href, customer, words } = shop
  const { cursor } = await searchParams
  const from = typeof cursor === 'string' ? cursor : null
  const { items, nextCursor } = await listCustomerOrders(ctx, customer.id, { cursor: from })
  return (
    <AccountFrame shop={shop} path="/account" title={words.hello.replace('{name}', customer.name ?? customer.email)}>
      <div className="grid max-w-3xl gap-6">
        {items.length === 0 ? (
          <EmptyState title={words.noOrders} action={<ButtonLink href={href('/')}>{words.shop}</ButtonLink>}>
            {words.noOrdersText}
          </EmptyState>
        ) : (
          <OrderList orders={items} t={orderTexts(locale)} locale={locale} href={href} timeZone={ctx.store.timeZone} />
        )}
        <p className="flex flex-wrap gap-4">
          {from !== null && (
            <ButtonLink variant="secondary" size="sm" href={href('/account')}>
              {words.newest}
            </ButtonLink>
          )}
          {nextCursor !== null && (
            <ButtonLink variant="secondary" size="sm" href={href(`/account?cursor=${nextCursor}`)}>
              {words.more}
            </ButtonLink>
          )}
        </p>
      </div>
    </AccountFrame>
  )
}
