import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// All but the first statement is written by hand. Payload's schema has no indexes on a part of a table: these find the few
// rich texts that point to anything. Pictures that were deleted while products had them left rows behind without a
// picture, with which nothing could be published: in products, and in the newest version, which editors open.
export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "order_events" ADD COLUMN "staff_name" varchar;
  CREATE INDEX IF NOT EXISTS "products_locales_references_idx" ON "products_locales" ("_parent_id")
    WHERE "description"::text ~ '"(relationTo|linkType|blockType)"';
  CREATE INDEX IF NOT EXISTS "_products_v_locales_references_idx" ON "_products_v_locales" ("_parent_id")
    WHERE "version_description"::text ~ '"(relationTo|linkType|blockType)"';
  DELETE FROM "products_gallery" WHERE "picture_id" IS NULL;
  DELETE FROM "_products_v_version_gallery" g USING "_products_v" v
    WHERE v."id" = g."_parent_id" AND v."latest" AND g."picture_id" IS NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX IF EXISTS "products_locales_references_idx";
  DROP INDEX IF EXISTS "_products_v_locales_references_idx";
  ALTER TABLE "order_events" DROP COLUMN "staff_name";`)
}
