import type { Client } from 'pg'

import type { TableOfBackup } from './manifest'

/** Tables of a schema with their columns, except generated ones. Partitions are read through their parent table. */
export async function tablesOf(client: Client, schema: string): Promise<TableOfBackup[]> {
  const { rows } = await client.query<TableOfBackup>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = to_regnamespace($1) and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
    [schema],
  )
  return rows
}
