/**
 * Passes a message on at once, and those with the same text that follow within `pause` milliseconds as one at its end. Workers
 * that are woken so find several jobs with one statement when many are queued, and a single job waits for nothing.
 */
export function gathered(pause: number, hear: (message: string) => void): (message: string) => void {
  /** Of each message within its pause, whether it came again. */
  const repeated = new Map<string, boolean>()
  const pass = (message: string) => {
    repeated.set(message, false)
    hear(message)
    setTimeout(() => {
      const isRepeated = repeated.get(message)
      repeated.delete(message)
      if (isRepeated) pass(message)
    }, pause).unref()
  }
  return (message) => {
    if (repeated.has(message)) repeated.set(message, true)
    else pass(message)
  }
}
