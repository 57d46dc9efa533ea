/** The id of the data that stands in a page in place of its scripts, until they are started. */
export const deferredScriptsId = 'deferred-scripts'

/** The scripts of a page that are started later, in their order. */
export interface DeferredScripts {
  /** Addresses. */
  readonly files: readonly string[]
  /** What the page's inline scripts would have pushed onto `self.__next_f`: the page as data for React. */
  readonly flight: readonly unknown[]
  /** What they would have pushed onto `TURBOPACK`: which modules of the files are to be run. */
  readonly modules: readonly unknown[]
}
