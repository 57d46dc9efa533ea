interface Patience {
  /** Milliseconds for which messages with the same text are gathered. */
  readonly pause: number
  /** The most milliseconds that a message waits when it {@link canWait}. */
  readonly longest: number
  /** Whether a message may wait until the process is less busy. */
  readonly canWait: (message: string) => boolean
  /** Begins to watch; the answer tells whether the process has been busy since then. */
  readonly watch: () => () => boolean
}

/**
 * Passes a message on at once, and those with the same text that follow within `pause` milliseconds as one at its end. Workers
 * that are woken so find several jobs with one statement when many are queued, and a single job waits for nothing. What
 * can wait is passed on when the process is no longer busy, or after `longest`.
 */
export function gathered(
  { pause, longest, canWait, watch }: Patience,
  hear: (message: string) => void,
): (message: string) => void {
  /** Of each message within its pause, whether it came again. */
  const repeated = new Map<string, boolean>()
  const pass = (message: string) => {
    repeated.set(message, false)
    hear(message)
    hold(message, 0)
  }
  const hold = (message: string, waited: number) => {
    const wasBusy = watch()
    setTimeout(() => {
      const isRepeated = repeated.get(message)
      const after = waited + pause
      if (isRepeated && after < longest && canWait(message) && wasBusy()) return hold(message, after)
      repeated.delete(message)
      if (isRepeated) pass(message)
    }, pause).unref()
  }
  return (message) => {
    if (repeated.has(message)) repeated.set(message, true)
    else pass(message)
  }
}
