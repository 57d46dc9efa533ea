import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// Written by hand: the panel finds products by a part of their title. Where the database's owner may not have pg_trgm,
// there is no such index, and Postgres looks through all titles.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  // The pool is one of requests: an index over a large table takes longer than any of those may.
  await db.execute(sql`SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'`)
  await db.execute(sql`
   DO $$
   BEGIN
     IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm') THEN
       CREATE INDEX "_products_v_locales_version_title_trgm_idx"
         ON "_products_v_locales" USING gin ("version_title" gin_trgm_ops);
     END IF;
   END $$;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX IF EXISTS "_products_v_locales_version_title_trgm_idx";`)
}
