import { systemContext } from '@/platform/request-context'
import type { Context } from '@/platform/context'

import { createStore, type StoreWishes } from '../../factories/store'

/** A store of its own and contexts for it; each context is a request of its own, with its own transactions. */
export interface TestShop {
  readonly ctx: Context
  readonly newContext: () => Promise<Context>
}

export async function openShop(wishes: StoreWishes = {}): Promise<TestShop> {
  const system = await systemContext()
  const store = await createStore(system, wishes)
  const newContext = async () => ({ ...(await systemContext({ locale: store.defaultLocale })), store })
  return { ctx: await newContext(), newContext }
}
