import { findStoreByHost, type ListedStore } from '@/features/stores/store-directory'

/** The store that a request for a file of the site's root is for, such as `/robots.txt`, which proxy.ts passes over. */
export const storeOfRequest = (request: Request): Promise<ListedStore | null> =>
  findStoreByHost(request.headers.get('host'))

/** An answer that caches may keep for an hour. */
export const siteFile = (body: BodyInit, type: string): Response =>
  new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600', Vary: 'Host' } })
