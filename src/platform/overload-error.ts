/** More work than this process can do now; the caller should come back in a moment. Answered with 503. */
export class OverloadError extends Error {
  override readonly name = 'OverloadError'
}
