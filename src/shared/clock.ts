/** The only source of the current time, passed as an argument because tests set it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
