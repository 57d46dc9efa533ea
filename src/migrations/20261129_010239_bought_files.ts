import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "bought_files" (
  	"order_id" uuid NOT NULL,
  	"variant_id" uuid NOT NULL,
  	"file_id" uuid NOT NULL,
  	"place" integer NOT NULL,
  	CONSTRAINT "bought_files_order_id_variant_id_file_id_pk" PRIMARY KEY("order_id","variant_id","file_id")
  );
  
  CREATE INDEX "bought_files_file_idx" ON "bought_files" USING btree ("file_id");`)
  // Orders of before: the files that their buyers may download now. Ids in lines are texts.
  await db.execute(sql`
   INSERT INTO "bought_files" ("order_id", "variant_id", "file_id", "place")
    SELECT o."id", l."variant"::uuid, f."id", coalesce(r."order", 0)
    FROM "orders" o
    JOIN "orders_lines" l ON l."_parent_id" = o."id" AND l."is_digital"
      AND l."product" ~ '^[0-9a-f-]{36}$' AND l."variant" ~ '^[0-9a-f-]{36}$'
    JOIN "products_rels" r ON r."parent_id"::text = l."product" AND r."path" = 'files'
    JOIN "files" f ON f."id" = r."files_id"
    LEFT JOIN "variants" v ON v."id"::text = l."variant"
    WHERE o."status" <> 'canceled' AND (coalesce(f."option_value", '') = '' OR v."id" IS NULL
      OR v."option_values" ->> split_part(f."option_value", ':', 1) = split_part(f."option_value", ':', 2))
    ON CONFLICT DO NOTHING;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "bought_files" CASCADE;`)
}
