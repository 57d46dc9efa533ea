import type { ServerProps } from 'payload'

import { ownStores } from '../../own-stores'
import { OpenStore } from './open-store'

/** Beside a form's buttons: the store of its document, for staff of several. */
export async function DocumentStore({ user }: Pick<ServerProps, 'user'>) {
  const stores = await ownStores({ user: user ?? null })
  if (stores.length < 2) return null
  return <OpenStore names={Object.fromEntries(stores.map(({ id, name }) => [id, name]))} />
}
