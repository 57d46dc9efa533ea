import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "store_tax_rates_locales" (
  	"name" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "store_promises" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "store_promises_locales" (
  	"text" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  ALTER TABLE "products_locales" ADD COLUMN "badge" varchar;
  ALTER TABLE "_products_v_locales" ADD COLUMN "version_badge" varchar;
  ALTER TABLE "pages_locales" ADD COLUMN "seo_title" varchar;
  ALTER TABLE "pages_locales" ADD COLUMN "seo_description" varchar;
  ALTER TABLE "_pages_v_locales" ADD COLUMN "version_seo_title" varchar;
  ALTER TABLE "_pages_v_locales" ADD COLUMN "version_seo_description" varchar;
  ALTER TABLE "store_shipping_methods_locales" ADD COLUMN "description" varchar;
  ALTER TABLE "store_manual_payments_locales" ADD COLUMN "description" varchar;
  ALTER TABLE "store_tax_rates_locales" ADD CONSTRAINT "store_tax_rates_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."store_tax_rates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "store_promises" ADD CONSTRAINT "store_promises_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "store_promises_locales" ADD CONSTRAINT "store_promises_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."store_promises"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "store_tax_rates_locales_locale_parent_id_unique" ON "store_tax_rates_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "store_promises_order_idx" ON "store_promises" USING btree ("_order");
  CREATE INDEX "store_promises_parent_id_idx" ON "store_promises" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "store_promises_locales_locale_parent_id_unique" ON "store_promises_locales" USING btree ("_locale","_parent_id");
  ALTER TABLE "store_tax_rates" DROP COLUMN "name";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "store_tax_rates_locales" CASCADE;
  DROP TABLE "store_promises" CASCADE;
  DROP TABLE "store_promises_locales" CASCADE;
  ALTER TABLE "store_tax_rates" ADD COLUMN "name" varchar NOT NULL;
  ALTER TABLE "products_locales" DROP COLUMN "badge";
  ALTER TABLE "_products_v_locales" DROP COLUMN "version_badge";
  ALTER TABLE "pages_locales" DROP COLUMN "seo_title";
  ALTER TABLE "pages_locales" DROP COLUMN "seo_description";
  ALTER TABLE "_pages_v_locales" DROP COLUMN "version_seo_title";
  ALTER TABLE "_pages_v_locales" DROP COLUMN "version_seo_description";
  ALTER TABLE "store_shipping_methods_locales" DROP COLUMN "description";
  ALTER TABLE "store_manual_payments_locales" DROP COLUMN "description";`)
}
