import { stopEverything } from './processes.ts'

type Stop = () => Promise<void>

/** Stops all registered services in reverse order: on Ctrl-C, on a failure, or when the parent dies. */
export class Shutdown {
  readonly #stops: Stop[] = []
  #running: Promise<void> | undefined
  #since = 0

  /** What is added during the shutdown is stopped by it, too. */
  add(stop: Stop): void {
    this.#stops.push(stop)
  }

  get hasBegun(): boolean {
    return this.#running !== undefined
  }

  /**
   * Stops all services once; later calls wait for the same result. A failure to stop one does not affect the others.
   */
  run(): Promise<void> {
    this.#since ||= Date.now()
    this.#running ??= (async () => {
      await this.#stopAdded()
      await stopEverything()
      await this.#stopAdded()
    })()
    return this.#running
  }

  async #stopAdded(): Promise<void> {
    for (let stop = this.#stops.pop(); stop; stop = this.#stops.pop()) await Promise.allSettled([stop()])
  }

  /**
   * Begins the shutdown on a signal and then ends the process. A second signal, later than a second, ends it at once.
   */
  onSignals(announce: () => void): void {
    const begin = (): void => {
      if (this.#since > 0 && Date.now() - this.#since > 1_000) process.exit(130)
      if (this.hasBegun) return
      announce()
      void this.run().then(() => process.exit(0))
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, begin)
    // The launcher's parent holds the other end of this channel; it closes when the parent dies, however it dies.
    if (process.channel) process.on('disconnect', begin)
  }
}
