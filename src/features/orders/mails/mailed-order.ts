import { localizedPath } from '@/features/stores/domain/locale-path'
import { mailBrand } from '@/features/stores/mail-brand.queries'
import { findStoreById } from '@/features/stores/store-directory'
import type { Context, SystemContext } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { forkContext } from '@/platform/fork-context'
import type { Locale } from '@/shared/locales'
import type { MailBrand } from '@/ui/mail/mail-layout'

import type { OrderView } from '../domain/order-view'
import { findOrder, findOrderInItsLanguage } from '../order.queries'
import { orderTexts, type OrderTranslate } from '../texts'

/** The data of every mail about an order. */
export interface MailedOrder {
  readonly ctx: Context
  readonly order: OrderView
  readonly locale: Locale
  readonly t: OrderTranslate
  readonly brand: MailBrand & { readonly email: string }
  /** The order's page, by its secret link. */
  readonly orderUrl: string
}

/**
 * The order of an event in the language it was placed in, or for staff in the store's default language.
 *
 * @throws when it does not exist, which is a bug.
 */
export async function getMailedOrder(
  system: SystemContext,
  { orderId, storeId }: { orderId: string; storeId: string },
  { inStoreLanguage = false }: { inStoreLanguage?: boolean } = {},
): Promise<MailedOrder> {
  const store = await findStoreById(storeId)
  if (!store) throw new Error(`No such store: ${storeId}`)
  const first: Context = { ...(await forkContext(system, store.defaultLocale)), store }
  const found = inStoreLanguage
    ? { ctx: first, order: await findOrder(first, orderId) }
    : await findOrderInItsLanguage(first, orderId)
  if (!found?.order) throw new Error(`No such order: ${orderId}`)
  const { ctx, order } = found
  const locale = localeOf(ctx)
  const t = orderTexts(locale)
  return {
    ctx,
    order,
    locale,
    t,
    brand: await mailBrand(ctx, t('mail.reason', { store: store.name })),
    orderUrl: store.origin + localizedPath(store, locale, `/order/${order.token}`),
  }
}
