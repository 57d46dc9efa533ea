import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { accountWords } from '@/features/account/ui/account-words'
import { findCurrentCustomer } from '@/features/customers/current-customer'

import { currentShop } from './page-context'

type Page = 'title' | 'addresses' | 'profile' | 'signIn' | 'signUp' | 'forgotTitle' | 'resetTitle' | 'verifyTitle'

/** Title of an account's page; none of them is for search engines. */
export async function accountMetadata(page: Page): Promise<Metadata> {
  const { ctx, locale } = await currentShop()
  const title = `${accountWords(locale)[page]} · ${ctx.store.name}`
  return { title: { absolute: title }, robots: { index: false } }
}

/** The shop and its signed-in customer. A visitor who is not signed in is sent to sign in, and from there to `path`. */
export async function accountShop(path: string) {
  const shop = await currentShop()
  const customer = await findCurrentCustomer(shop.ctx)
  if (!customer) redirect(shop.href(`/account/sign-in?next=${encodeURIComponent(shop.href(path))}`))
  return { ...shop, customer, words: accountWords(shop.locale) }
}
