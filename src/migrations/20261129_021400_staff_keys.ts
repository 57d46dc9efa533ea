import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// Written by hand: keys of staff could be chosen, and were kept so that the server could read them. They are void.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`UPDATE "staff" SET "enable_a_p_i_key" = false, "api_key" = NULL, "api_key_index" = NULL;`)
}

/** What is void stays so. */
export async function down(_args: MigrateDownArgs): Promise<void> {}
