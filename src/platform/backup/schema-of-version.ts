import type { SystemContext } from '../context'

/** Payload on a database of its choice, whose migrations run when they are asked for and not by connecting. */
export interface Migrator {
  /** Applies those of the named migrations that the database has not had; all that this version has by default. */
  readonly migrate: (names?: readonly string[]) => Promise<void>
  readonly ctx: SystemContext
  readonly close: () => Promise<void>
}

/** The schema of this version of the app, which a restore brings a database to. */
export interface SchemaOfVersion {
  /** The names of all migrations, oldest first. */
  readonly migrations: readonly string[]
  readonly openMigrator: (databaseUrl: string) => Promise<Migrator>
}
