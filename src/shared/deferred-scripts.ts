/** The id of the element that stands in a page in place of its scripts, until they are started. */
export const deferredScriptsId = 'deferred-scripts'

/** The query parameter of a page's address that returns the data of one rendering of the page as JSON. */
export const pageDataParameter = 'page-data'

/** The data that Next's scripts need from the page on which they start. */
export interface PageData {
  /** The entries that the page's inline scripts would have pushed onto `self.__next_f`: the page as data for React. */
  readonly flight: readonly unknown[]
  /** The entries that they would have pushed onto `TURBOPACK`: the modules to run. */
  readonly modules: readonly unknown[]
}

/** The scripts of a page that are started later. */
export interface DeferredScripts {
  /** Addresses, in their order. */
  readonly files: readonly string[]
  /** The data, or the key with which the page's own address returns it. */
  readonly data: PageData | string
}
