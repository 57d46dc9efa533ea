import { findStoreByHost, type ListedStore } from '@/features/stores/store-directory'

/** The store of a request for a file of the site's root, such as `/robots.txt`, which proxy.ts does not rewrite. */
export const storeOfRequest = (request: Request): Promise<ListedStore | null> =>
  findStoreByHost(request.headers.get('host'))

/** An answer that caches may keep for an hour. */
export const siteFile = (body: BodyInit, type: string): Response =>
  new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600', Vary: 'Host' } })
