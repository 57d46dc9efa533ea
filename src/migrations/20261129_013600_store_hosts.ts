import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// Written by hand: Payload's schema has no unique index on a part of a table. Hosts are kept as browsers send them, one
// that two stores list stays with the store that was first, and of several default stores the first stays one.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   UPDATE "stores_texts" SET "text" = lower(regexp_replace(btrim("text"), '(:[0-9]+)?\\.?$', '')) WHERE "path" = 'domains';
   DELETE FROM "stores_texts" t USING (
     SELECT x."id", row_number() OVER (PARTITION BY x."text" ORDER BY s."created_at", x."order", x."id") AS place
     FROM "stores_texts" x JOIN "stores" s ON s."id" = x."parent_id" WHERE x."path" = 'domains'
   ) d WHERE d."id" = t."id" AND d.place > 1;
   UPDATE "stores" SET "is_default" = false WHERE "is_default" AND "id" <> (
     SELECT "id" FROM "stores" WHERE "is_default" ORDER BY "created_at", "id" LIMIT 1);
   CREATE UNIQUE INDEX IF NOT EXISTS "stores_texts_domains_idx" ON "stores_texts" ("text") WHERE "path" = 'domains';
   CREATE UNIQUE INDEX IF NOT EXISTS "stores_one_default_idx" ON "stores" ("is_default") WHERE "is_default";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX IF EXISTS "stores_texts_domains_idx";
   DROP INDEX IF EXISTS "stores_one_default_idx";`)
}
