import { randomUUID } from 'node:crypto'

/** A name that no other test has, in whatever process it runs: two may begin in the same millisecond. */
export const unique = (name: string): string => `${name}-${randomUUID().slice(0, 13)}`
