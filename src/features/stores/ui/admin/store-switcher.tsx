import type { PayloadRequest } from 'payload'

import { chosenStore } from '@/platform/panel-store'

import { ownStores } from '../../own-stores'
import { StoreMenu } from './store-menu'

/** The switcher in the panel's header, which selects the store that the panel shows. Hidden for staff of one store. */
export async function StoreSwitcher({ req }: { readonly req: PayloadRequest }) {
  const stores = await ownStores(req)
  if (stores.length < 2) return null
  return <StoreMenu stores={stores.map(({ id, name }) => ({ id, name }))} chosen={chosenStore(req)} />
}
