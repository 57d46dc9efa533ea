import { pipeline } from 'node:stream/promises'

import type { Client } from 'pg'
import { from } from 'pg-copy-streams'

import type { TableOfBackup } from './manifest'
import { qualified, quoted } from './sql-names'

/** Loads rows in COPY's text format into a table. Returns the number of rows. */
export async function copyRows(
  client: Client,
  schema: string,
  { name, columns }: TableOfBackup,
  rows: AsyncIterable<Uint8Array>,
): Promise<number> {
  const copy = client.query(from(`copy ${qualified(schema, name)} (${columns.map(quoted).join(', ')}) from stdin`))
  await pipeline(rows, copy)
  return copy.rowCount
}
