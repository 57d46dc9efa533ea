import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "cache_tag_versions" (
  	"tag" text PRIMARY KEY NOT NULL,
  	"version" bigserial NOT NULL,
  	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
  );
  
  CREATE INDEX "cache_tag_versions_changed_idx" ON "cache_tag_versions" USING btree ("changed_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "cache_tag_versions" CASCADE;`)
}
