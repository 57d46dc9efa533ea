import type { CatalogSaid } from './catalog-said'

/** What is wrong with a field of a document. `path` is Payload's, such as `options.0.code`. */
export interface FieldProblem {
  readonly path: string
  readonly problem: CatalogSaid
}
