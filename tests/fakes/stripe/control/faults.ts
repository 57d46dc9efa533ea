/** What goes wrong with the next `times` requests that match. Set through the control API. */
export interface Fault {
  /** `POST`; any method when absent. */
  method?: string
  /** The path, with `*` for any run of characters: `/v1/payment_intents/*`; any path when absent. */
  path?: string
  /** How many requests are hit; 1 unless told otherwise. */
  times?: number
  /** The answer is held back that long, in milliseconds. */
  delayMs?: number
  /** Answer this status, such as 500 or 429. */
  status?: number
  /** Never answer: the caller runs into its own timeout. */
  hang?: boolean
  /** Cut the connection. */
  drop?: boolean
  /** `before`: nothing was done (the default). `after`: the work is done, and only the answer is lost. */
  when?: 'before' | 'after'
}

export interface Faults {
  add(fault: Fault): void
  clear(): void
  list(): Fault[]
  /** The fault that hits this request, used up by one. */
  take(method: string, path: string): Fault | undefined
}

export function createFaults(): Faults {
  let faults: (Fault & { times: number })[] = []
  return {
    add(fault) {
      faults.push({ ...fault, times: fault.times ?? 1 })
    },
    clear() {
      faults = []
    },
    list: () => faults,
    take(method, path) {
      const fault = faults.find((candidate) => matches(candidate, method, path))
      if (fault === undefined) return undefined
      fault.times -= 1
      if (fault.times <= 0) faults = faults.filter((candidate) => candidate !== fault)
      return fault
    },
  }
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false
  if (fault.path === undefined) return true
  const pattern = fault.path.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pattern.join('.*')}$`).test(path)
}
