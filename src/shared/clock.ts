/** The only source of the present time, passed as an argument so that tests can stand still. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still at an instant (ISO 8601 or Date). */
export const fixedClock = (at: string | Date): Clock => ({ now: () => new Date(at) })
