/** What is wrong with a field of a document, in words. `path` is Payload's, such as `options.0.code`. */
export interface FieldProblem {
  readonly path: string
  readonly message: string
}
