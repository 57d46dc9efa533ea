import { sql, type MigrateUpArgs } from '@payloadcms/db-postgres'

import type { migrations } from '@/migrations'

type Migration = (typeof migrations)[number]

/**
 * A migration without statement timeout: it uses the pool of requests, and an index over a large table takes longer
 * than any request may. The lock timeout stays, because the shop's statements queue behind a waiting lock.
 */
export const patient = ({ name, up, down }: Migration): Migration => ({
  name,
  up: async (args: MigrateUpArgs) => {
    await args.db.execute(sql`SET LOCAL statement_timeout = 0`)
    await up(args)
  },
  down,
})
