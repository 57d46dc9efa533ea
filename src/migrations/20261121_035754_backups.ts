import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "backups" (
  	"name" text PRIMARY KEY NOT NULL,
  	"bytes" bigint NOT NULL,
  	"started_at" timestamp with time zone NOT NULL,
  	"finished_at" timestamp with time zone DEFAULT now() NOT NULL
  );
  
  CREATE INDEX "backups_finished_idx" ON "backups" USING btree ("finished_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "backups" CASCADE;`)
}
