import type { CollectionBeforeOperationHook } from 'payload'

/** What a hook before an operation gets. */
export type Operation = Pick<
  Parameters<CollectionBeforeOperationHook>[0],
  'args' | 'collection' | 'overrideAccess' | 'req'
> & { readonly operation: string }
