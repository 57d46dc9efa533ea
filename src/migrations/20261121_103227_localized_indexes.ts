import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  // The pool is one of requests: an index over a large table takes longer than any of those may.
  await db.execute(sql`SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'`)
  await db.execute(sql`
   CREATE INDEX "products_details_locales_parent_id_idx" ON "products_details_locales" USING btree ("_parent_id");
  CREATE INDEX "products_options_values_locales_parent_id_idx" ON "products_options_values_locales" USING btree ("_parent_id");
  CREATE INDEX "products_options_locales_parent_id_idx" ON "products_options_locales" USING btree ("_parent_id");
  CREATE INDEX "products_locales_parent_id_idx" ON "products_locales" USING btree ("_parent_id");
  CREATE INDEX "_products_v_version_details_locales_parent_id_idx" ON "_products_v_version_details_locales" USING btree ("_parent_id");
  CREATE INDEX "_products_v_version_options_values_locales_parent_id_idx" ON "_products_v_version_options_values_locales" USING btree ("_parent_id");
  CREATE INDEX "_products_v_version_options_locales_parent_id_idx" ON "_products_v_version_options_locales" USING btree ("_parent_id");
  CREATE INDEX "_products_v_locales_parent_id_idx" ON "_products_v_locales" USING btree ("_parent_id","_locale","version_title");
  CREATE INDEX "categories_locales_parent_id_idx" ON "categories_locales" USING btree ("_parent_id");
  CREATE INDEX "files_locales_parent_id_idx" ON "files_locales" USING btree ("_parent_id");
  CREATE INDEX "pages_locales_parent_id_idx" ON "pages_locales" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_locales_parent_id_idx" ON "_pages_v_locales" USING btree ("_parent_id");
  CREATE INDEX "media_locales_parent_id_idx" ON "media_locales" USING btree ("_parent_id");
  CREATE INDEX "navigation_header_locales_parent_id_idx" ON "navigation_header_locales" USING btree ("_parent_id");
  CREATE INDEX "navigation_links_locales_parent_id_idx" ON "navigation_links_locales" USING btree ("_parent_id");
  CREATE INDEX "navigation_footer_locales_parent_id_idx" ON "navigation_footer_locales" USING btree ("_parent_id");
  CREATE INDEX "store_tax_rates_locales_parent_id_idx" ON "store_tax_rates_locales" USING btree ("_parent_id");
  CREATE INDEX "store_shipping_methods_locales_parent_id_idx" ON "store_shipping_methods_locales" USING btree ("_parent_id");
  CREATE INDEX "store_manual_payments_locales_parent_id_idx" ON "store_manual_payments_locales" USING btree ("_parent_id");
  CREATE INDEX "store_promises_locales_parent_id_idx" ON "store_promises_locales" USING btree ("_parent_id");
  CREATE INDEX "stores_locales_parent_id_idx" ON "stores_locales" USING btree ("_parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "products_details_locales_parent_id_idx";
  DROP INDEX "products_options_values_locales_parent_id_idx";
  DROP INDEX "products_options_locales_parent_id_idx";
  DROP INDEX "products_locales_parent_id_idx";
  DROP INDEX "_products_v_version_details_locales_parent_id_idx";
  DROP INDEX "_products_v_version_options_values_locales_parent_id_idx";
  DROP INDEX "_products_v_version_options_locales_parent_id_idx";
  DROP INDEX "_products_v_locales_parent_id_idx";
  DROP INDEX "categories_locales_parent_id_idx";
  DROP INDEX "files_locales_parent_id_idx";
  DROP INDEX "pages_locales_parent_id_idx";
  DROP INDEX "_pages_v_locales_parent_id_idx";
  DROP INDEX "media_locales_parent_id_idx";
  DROP INDEX "navigation_header_locales_parent_id_idx";
  DROP INDEX "navigation_links_locales_parent_id_idx";
  DROP INDEX "navigation_footer_locales_parent_id_idx";
  DROP INDEX "store_tax_rates_locales_parent_id_idx";
  DROP INDEX "store_shipping_methods_locales_parent_id_idx";
  DROP INDEX "store_manual_payments_locales_parent_id_idx";
  DROP INDEX "store_promises_locales_parent_id_idx";
  DROP INDEX "stores_locales_parent_id_idx";`)
}
