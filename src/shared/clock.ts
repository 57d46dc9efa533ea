/** The only source of the present time, passed as an argument so that tests can stand still. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
