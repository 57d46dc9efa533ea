import type { SystemContext } from '../context'

/** Payload on a given database. Connecting runs no migrations; `migrate` does. */
export interface Migrator {
  /** Applies those of the named migrations that the database has not had; all that this version has by default. */
  readonly migrate: (names?: readonly string[]) => Promise<void>
  readonly ctx: SystemContext
  readonly close: () => Promise<void>
}

/** The schema of this version of the app, to which a restore migrates a database. */
export interface SchemaOfVersion {
  /** The names of all migrations, oldest first. */
  readonly migrations: readonly string[]
  readonly openMigrator: (databaseUrl: string) => Promise<Migrator>
}
