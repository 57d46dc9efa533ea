import { headers } from 'next/headers'

import type { Context } from '@/platform/context'
import { storeContext } from '@/platform/request-context'
import { localeIn } from '@/shared/locales'

import { findStoreByHost } from './store-directory'

/**
 * The context of a server action, which has no path of its own: the store by its host name, the language by the form's
 * hidden field `locale`, or else the store's own.
 */
export async function actionContext(form?: FormData): Promise<Context> {
  const requested = await headers()
  const store = await findStoreByHost(requested.get('host'))
  if (!store) throw new Error('There is no store yet')
  const locale = localeIn(store, form?.get('locale')) ?? store.defaultLocale
  return storeContext(store, { headers: new Headers(requested), locale })
}
