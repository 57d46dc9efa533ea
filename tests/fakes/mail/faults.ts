import { setTimeout as sleep } from 'node:timers/promises'

/** A simulated fault, for tests. */
export interface Fault {
  /** Where in the SMTP dialog: at the greeting, at a recipient, or at the end of the message. Default `data`. */
  stage: 'connect' | 'recipient' | 'data'
  /** SMTP reply to give instead of success, as 451 or 550. 0 gives success (only the delay counts). */
  code: number
  /** Milliseconds to wait before the reply. */
  delay: number
  /** True never answers, until the client gives up. */
  hang: boolean
  /** True keeps the message and then answers `code` or hangs: accepted, but the sender does not know. */
  keep: boolean
  /** How many more times it happens. */
  remaining: number
  /** Only for this recipient. */
  to: string | null
}

export type FaultInput = Partial<Omit<Fault, 'remaining'>> & { times?: number }

/** The queue of faults; the first that fits happens. */
export class Faults {
  #faults: Fault[] = []

  set(inputs: FaultInput[]): void {
    this.#faults = inputs.map(({ times = 1, ...fault }) => ({
      stage: 'data',
      code: 0,
      delay: 0,
      hang: false,
      keep: false,
      to: null,
      ...fault,
      remaining: times,
    }))
  }

  list(): Fault[] {
    return this.#faults
  }

  take(stage: Fault['stage'], recipients: string[] = []): Fault | null {
    const fault = this.#faults.find(
      ({ stage: at, to, remaining }) => at === stage && remaining > 0 && (to === null || recipients.includes(to)),
    )
    if (!fault) return null
    fault.remaining -= 1
    return fault
  }
}

/** Waits for the fault's delay and throws the SMTP error to reply with. A hang never ends. */
export async function suffer(fault: Fault | null): Promise<void> {
  if (!fault) return
  if (fault.hang) await new Promise(() => undefined)
  if (fault.delay > 0) await sleep(fault.delay)
  if (fault.code >= 400) throw new SmtpError(fault.code)
}

class SmtpError extends Error {
  readonly responseCode: number

  constructor(code: number) {
    super(code < 500 ? 'Temporary failure on demand' : 'Permanent failure on demand')
    this.responseCode = code
  }
}
