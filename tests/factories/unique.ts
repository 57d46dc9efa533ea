import { randomBytes } from 'node:crypto'

/** A name that nothing else in the database has. */
export const unique = (prefix: string): string => `${prefix}-${randomBytes(5).toString('hex')}`
