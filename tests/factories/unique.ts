import { randomBytes } from 'node:crypto'

/** A name that is unique in the database. */
export const unique = (prefix: string): string => `${prefix}-${randomBytes(5).toString('hex')}`
