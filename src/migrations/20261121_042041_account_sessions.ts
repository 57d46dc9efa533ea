import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "account_sessions" (
  	"token_hash" text PRIMARY KEY NOT NULL,
  	"kind" text NOT NULL,
  	"account_id" uuid NOT NULL,
  	"store_id" uuid,
  	"user_agent" text,
  	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
  	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
  	"expires_at" timestamp with time zone NOT NULL
  );
  
  CREATE INDEX "account_sessions_account_idx" ON "account_sessions" USING btree ("account_id");
  CREATE INDEX "account_sessions_expires_idx" ON "account_sessions" USING btree ("expires_at");
  INSERT INTO "account_sessions" ("token_hash", "kind", "account_id", "store_id", "user_agent", "created_at", "last_seen_at", "expires_at")
    SELECT "token_hash", 'customer', "customer_id", "store_id", "user_agent", "created_at", "last_seen_at", "expires_at"
    FROM "customer_sessions" WHERE "expires_at" > now();`)
  // "customer_sessions" stays until a later version: during a rollout the one before this still uses it.
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "account_sessions" CASCADE;`)
}
