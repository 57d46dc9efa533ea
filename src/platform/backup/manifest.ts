import { z } from 'zod'

const table = z.object({
  /** Without its schema. */
  name: z.string(),
  columns: z.array(z.string()).min(1),
})

/** The first entry of a backup: what a restore needs before the first row. */
export const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** `version` of package.json. */
  appVersion: z.string(),
  /** `server_version` of Postgres. */
  postgresVersion: z.string(),
  /** Names of the applied migrations, oldest first. */
  migrations: z.array(z.string()),
  /** Tables of schema public, in the order of the archive. */
  tables: z.array(table),
  /** pg-boss' tables with the version of its schema; null where it was never installed. */
  jobs: z.object({ version: z.int(), tables: z.array(table) }).nullable(),
  /** `last_value` is text, because it may exceed what a number holds. */
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
})

export type Manifest = z.infer<typeof manifestSchema>
export type TableOfBackup = z.infer<typeof table>

/** The last entry: the totals that a complete backup has. */
export const totalsSchema = z.object({
  /** Rows by schema and table, such as `public.orders`. */
  rows: z.record(z.string(), z.int().min(0)),
  media: z.object({ files: z.int().min(0), bytes: z.int().min(0) }),
})

export type Totals = z.infer<typeof totalsSchema>

const part = /^data\/([^/]+)\/([^/]+)\/\d{6}$/

/** The entry that holds a part of a table's rows. A table is split because tar writes each size before its content. */
export const partName = (schema: string, name: string, index: number): string =>
  `data/${schema}/${name}/${String(index).padStart(6, '0')}`

/** `public.orders` for a part of its rows; null for another entry. */
export function tableOfPart(entry: string): string | null {
  const [, schema, name] = part.exec(entry) ?? []
  return schema !== undefined && name !== undefined ? `${schema}.${name}` : null
}

/** The migrations of a backup that this version does not have: they belong to a newer version. */
export function unknownMigrations(inBackup: readonly string[], known: readonly string[]): string[] {
  return inBackup.filter((name) => !known.includes(name))
}
