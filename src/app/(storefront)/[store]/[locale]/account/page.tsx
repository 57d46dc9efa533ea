import { listCustomerOrders, orderPageSize } from '@/features/orders/order.queries'
import { orderTexts } from '@/features/orders/texts'
import { OrderList, orderPageId } from '@/features/orders/ui/order-list'
import { pageNumber } from '@/shared/page-number'
import { ButtonLink } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'

import { AccountFrame, accountMetadata, accountShop } from '../../../account-shop'

export const generateMetadata = () => accountMetadata('title')

/** A thousand orders. */
const mostPages = 50

/** The orders up to those of the page in the address: an address with more of them begins with the same. */
export default async function Page({ searchParams }: { searchParams: Promise<{ page?: string | string[] }> }) {
  const shop = await accountShop('/account')
  const { ctx, locale, href, customer, words } = shop
  const { page: wanted } = await searchParams
  const page = Math.min(pageNumber(typeof wanted === 'string' ? wanted : ''), mostPages)
  const { items, nextCursor } = await listCustomerOrders(ctx, customer.id, { limit: page * orderPageSize })
  return (
    <AccountFrame shop={shop} path="/account" title={words.hello.replace('{name}', customer.name ?? customer.email)}>
      <div className="grid max-w-md gap-6">
        {items.length === 0 ? (
          <EmptyState title={words.noOrders} action={<ButtonLink href={href('/products')}>{words.shop}</ButtonLink>}>
            {words.noOrdersText}
          </EmptyState>
        ) : (
          <OrderList orders={items} t={orderTexts(locale)} locale={locale} href={href} timeZone={ctx.store.timeZone} />
        )}
        {nextCursor !== null && page < mostPages && (
          <p>
            <ButtonLink
              variant="secondary"
              size="sm"
              href={href(`/account?page=${String(page + 1)}#${orderPageId(page + 1)}`)}
            >
              {words.more}
            </ButtonLink>
          </p>
        )}
      </div>
    </AccountFrame>
  )
}
