/** The id of the element that stands in a page in place of its scripts, until they are started. */
export const deferredScriptsId = 'deferred-scripts'

/** The parameter of a page's address under which the data of one rendering of the page is answered, as JSON. */
export const pageDataParameter = 'page-data'

/** What Next's scripts need of the page that they start on. */
export interface PageData {
  /** What the page's inline scripts would have pushed onto `self.__next_f`: the page as data for React. */
  readonly flight: readonly unknown[]
  /** What they would have pushed onto `TURBOPACK`: which modules of the files are to be run. */
  readonly modules: readonly unknown[]
}

/** The scripts of a page that are started later. */
export interface DeferredScripts {
  /** Addresses, in their order. */
  readonly files: readonly string[]
  /** The data, or the key under which the page's own address answers it. */
  readonly data: PageData | string
}
