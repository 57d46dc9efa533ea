import type { StoreScope } from '@/platform/context'

/** The full address of something on the store's host, for clients that are elsewhere. Full addresses stay as they are. */
export const publicUrl = ({ origin }: Pick<StoreScope, 'origin'>, path: string): string =>
  path.startsWith('/') ? `${origin}${path}` : path
