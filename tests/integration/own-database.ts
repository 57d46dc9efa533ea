import { randomBytes } from 'node:crypto'

import { cloneDatabase } from '../../deploy/local/postgres-database.ts'

/**
 * Each test file gets a migrated, empty database of its own, so that files run side by side and in any order. They are
 * dropped at the end of the run, when no pool is connected any more.
 */
const server = process.env.TEST_POSTGRES_URL ?? ''
const name = `integration_${randomBytes(6).toString('hex')}`
process.env.DATABASE_URL = await cloneDatabase(server, process.env.TEST_TEMPLATE_DATABASE ?? '', name)
