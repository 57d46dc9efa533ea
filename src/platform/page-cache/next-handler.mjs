/** What the start has put in place by `perProcess`, which this file cannot import: it is no TypeScript. */
const pageCache = () => globalThis.flowMasters?.get('page-cache')?.cache

/**
 * Next's cache handler: hands pages (ISR) and remembered answers (`unstable_cache`) to the process's page cache, which the
 * start puts in place (`install.ts`). Next loads this file by itself, outside the bundles; before the start, as in a
 * build, nothing is kept.
 */
export default class NextCacheHandler {
  async get(key, context) {
    return (await pageCache()?.find(key, context)) ?? null
  }

  async set(key, value, context) {
    pageCache()?.keep(key, value, context)
  }

  // Tags are invalidated through the database, which reaches every replica.
  async revalidateTag() {
    throw new Error('Invalidate by invalidateAfterCommit, not by revalidateTag')
  }

  resetRequestCache() {}
}
