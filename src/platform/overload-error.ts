/** The process has more work than it can do now. Answered with 503, so that the caller retries later. */
export class OverloadError extends Error {
  override readonly name = 'OverloadError'
}
