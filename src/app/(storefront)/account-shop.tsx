import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { accountWords } from '@/features/account/ui/account-words'
import { findCurrentCustomer } from '@/features/customers/current-customer'

import { currentShop } from './page-context'

type Page = 'title' | 'addresses' | 'profile' | 'signIn' | 'signUp' | 'forgotTitle' | 'resetTitle' | 'verifyTitle'

/** The metadata of an account's page, which excludes it from search engines. */
export async function accountMetadata(page: Page): Promise<Metadata> {
  const { ctx, locale } = await currentShop()
  const title = `${accountWords(locale)[page]} · ${ctx.store.name}`
  return { title: { absolute: title }, robots: { index: false } }
}

/** The shop and the signed-in customer. Redirects other visitors to the sign-in, which leads back to `path`. */
export async function accountShop(path: string) {
  const shop = await currentShop()
  const customer = await findCurrentCustomer(shop.ctx)
  if (!customer) redirect(shop.href(`/account/sign-in?next=${encodeURIComponent(shop.href(path))}`))
  return { ...shop, customer, words: accountWords(shop.locale) }
}
