import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Postgres gives numbers from here on (FirstNormalObjectId) to what its users create; its own databases have lower ones. */
const firstOfUsers = 16_384

/** Whether a data folder has a database that Postgres has not made for itself. */
export function hasDatabase(data: string): boolean {
  const folder = join(data, 'base')
  return existsSync(folder) && readdirSync(folder).some((name) => Number(name) >= firstOfUsers)
}

/** The first fields of ControlFileData (pg_control.h): identifier, 8 bytes, two versions, 4 bytes each, then the state. */
const stateAt = 16

/** DB_SHUTDOWNED. */
const shutDown = 1

/** Whether the cluster of a data folder was shut down cleanly, so that it starts without a recovery, which may take minutes. */
export function wasShutDown(data: string): boolean {
  const file = join(data, 'global', 'pg_control')
  return existsSync(file) && readFileSync(file).readUInt32LE(stateAt) === shutDown
}
