import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_store_language_defaults_locale" AS ENUM('en', 'de', 'ar');
  CREATE TABLE "store_language_defaults" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"locale" "enum_store_language_defaults_locale" NOT NULL,
  	"country" varchar,
  	"currency" varchar
  );
  
  ALTER TABLE "carts" ADD COLUMN "country" text;
  ALTER TABLE "stores" ADD COLUMN "default_country" varchar;
  ALTER TABLE "store_language_defaults" ADD CONSTRAINT "store_language_defaults_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "store_language_defaults_order_idx" ON "store_language_defaults" USING btree ("_order");
  CREATE INDEX "store_language_defaults_parent_id_idx" ON "store_language_defaults" USING btree ("_parent_id");`)
  // Stores that exist get the list of new stores, without the countries that a shipping method of theirs names.
  await db.execute(sql`
    INSERT INTO "stores_texts" ("order", "parent_id", "path", "text")
    SELECT code."order", s."id", 'notServed', code."text"
    FROM "stores" s CROSS JOIN unnest(ARRAY[
      'BY', 'CU', 'IR', 'KP', 'RU', 'SY', 'AF', 'LY', 'SD', 'SO', 'SS', 'YE', 'AQ', 'BV', 'HM', 'TF', 'UM'
    ]) WITH ORDINALITY AS code("text", "order")
    WHERE NOT EXISTS (
      SELECT 1 FROM "stores_texts" t
      WHERE t."parent_id" = s."id" AND t."path" LIKE 'shippingMethods.%.countries' AND t."text" = code."text"
    );`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DELETE FROM "stores_texts" WHERE "path" = 'notServed';
  DROP TABLE "store_language_defaults" CASCADE;
  ALTER TABLE "carts" DROP COLUMN "country";
  ALTER TABLE "stores" DROP COLUMN "default_country";
  DROP TYPE "public"."enum_store_language_defaults_locale";`)
}
