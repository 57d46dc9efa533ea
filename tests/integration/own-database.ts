import { randomBytes } from 'node:crypto'

import { cloneDatabase, dropDatabase } from '../../deploy/local/postgres-database.ts'
import { afterAll } from 'vitest'

/** Each test file gets a migrated, empty database of its own, so that files run side by side and in any order. */
const server = process.env.TEST_POSTGRES_URL ?? ''
const name = `integration_${randomBytes(6).toString('hex')}`
process.env.DATABASE_URL = await cloneDatabase(server, process.env.TEST_TEMPLATE_DATABASE ?? '', name)

afterAll(() => dropDatabase(server, name))
