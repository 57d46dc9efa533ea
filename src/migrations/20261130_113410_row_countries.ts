import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "store_shipping_methods" ADD COLUMN "countries" jsonb;
  ALTER TABLE "store_manual_payments" ADD COLUMN "countries" jsonb;`)
  // Written by hand: the texts stay where they were, for servers of the version before. What those save as long as they run
  // has no countries in its row, so they are copied as the row comes. To be dropped by a later release, with the function.
  await db.execute(sql`
    UPDATE "store_shipping_methods" m SET "countries" = (
      SELECT jsonb_agg(t."text" ORDER BY t."order") FROM "stores_texts" t
      WHERE t."parent_id" = m."_parent_id" AND t."path" = 'shippingMethods.' || (m."_order" - 1) || '.countries');
    UPDATE "store_manual_payments" m SET "countries" = (
      SELECT jsonb_agg(t."text" ORDER BY t."order") FROM "stores_texts" t
      WHERE t."parent_id" = m."_parent_id" AND t."path" = 'manualPayments.' || (m."_order" - 1) || '.countries');

    CREATE FUNCTION "copy_row_countries"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      new."countries" := (SELECT jsonb_agg(t."text" ORDER BY t."order") FROM "stores_texts" t
        WHERE t."parent_id" = new."_parent_id" AND t."path" = TG_ARGV[0] || '.' || (new."_order" - 1) || '.countries');
      RETURN new;
    END $$;
    CREATE TRIGGER "copy_row_countries" BEFORE INSERT ON "store_shipping_methods" FOR EACH ROW
      WHEN (new."countries" IS NULL) EXECUTE FUNCTION "copy_row_countries"('shippingMethods');
    CREATE TRIGGER "copy_row_countries" BEFORE INSERT ON "store_manual_payments" FOR EACH ROW
      WHEN (new."countries" IS NULL) EXECUTE FUNCTION "copy_row_countries"('manualPayments');`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TRIGGER "copy_row_countries" ON "store_shipping_methods";
  DROP TRIGGER "copy_row_countries" ON "store_manual_payments";
  DROP FUNCTION "copy_row_countries"();
  ALTER TABLE "store_shipping_methods" DROP COLUMN "countries";
  ALTER TABLE "store_manual_payments" DROP COLUMN "countries";`)
}
