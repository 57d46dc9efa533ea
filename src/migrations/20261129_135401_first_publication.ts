import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// The updates are written by hand. The oldest published version that is kept tells when a page was published; only the
// newest 30 versions of a page are kept.
export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "pages" ADD COLUMN "published_at" timestamp(3) with time zone;
  ALTER TABLE "_pages_v" ADD COLUMN "version_published_at" timestamp(3) with time zone;
  UPDATE "pages" p SET "published_at" = coalesce(v."first", p."created_at")
    FROM "pages" own LEFT JOIN (
      SELECT "parent_id", min("created_at") AS "first" FROM "_pages_v" WHERE "version__status" = 'published' GROUP BY 1
    ) v ON v."parent_id" = own."id"
    WHERE p."id" = own."id" AND (p."_status" = 'published' OR v."first" IS NOT NULL);
  UPDATE "_pages_v" v SET "version_published_at" = p."published_at"
    FROM "pages" p WHERE p."id" = v."parent_id" AND p."published_at" IS NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "pages" DROP COLUMN "published_at";
  ALTER TABLE "_pages_v" DROP COLUMN "version_published_at";`)
}
