import type { CollectionBeforeOperationHook } from 'payload'

/** The arguments of a hook before an operation. */
export type Operation = Pick<
  Parameters<CollectionBeforeOperationHook>[0],
  'args' | 'collection' | 'overrideAccess' | 'req'
> & { readonly operation: string }
