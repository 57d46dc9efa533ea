import type { Where } from 'payload'

import type { Operation } from './operation'

type Meant = { readonly id: string } & Readonly<Record<string, unknown>>

/**
 * The documents that a call with `where` changes or deletes together and that the caller may access. Empty for a call
 * about one document. Hooks before the operation need them to lock all of them first.
 */
export async function documentsMeant(asked: Operation, fields: readonly string[]): Promise<readonly Meant[]> {
  const { args, collection, operation, overrideAccess, req } = asked
  const { draft, where } = args as { readonly draft?: boolean; readonly where?: Where }
  if (!where || (operation !== 'update' && operation !== 'delete')) return []
  const allowed = overrideAccess === true ? true : await collection.access[operation]({ req })
  if (allowed === false) return []
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where: { and: [where, ...(typeof allowed === 'object' ? [allowed] : [])] },
    depth: 0,
    draft: operation === 'update' && draft === true,
    overrideAccess: true,
    pagination: false,
    select: Object.fromEntries(fields.map((field) => [field, true])),
    trash: true,
    req,
  })
  return docs.map((doc): Meant => ({ ...doc }))
}
