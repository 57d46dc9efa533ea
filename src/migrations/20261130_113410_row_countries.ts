import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "store_shipping_methods" ADD COLUMN "countries" jsonb;
  ALTER TABLE "store_manual_payments" ADD COLUMN "countries" jsonb;`)
  // Written by hand: the texts stay where they were, for servers of the version before.
  await db.execute(sql`
    UPDATE "store_shipping_methods" m SET "countries" = (
      SELECT jsonb_agg(t."text" ORDER BY t."order") FROM "stores_texts" t
      WHERE t."parent_id" = m."_parent_id" AND t."path" = 'shippingMethods.' || (m."_order" - 1) || '.countries');
    UPDATE "store_manual_payments" m SET "countries" = (
      SELECT jsonb_agg(t."text" ORDER BY t."order") FROM "stores_texts" t
      WHERE t."parent_id" = m."_parent_id" AND t."path" = 'manualPayments.' || (m."_order" - 1) || '.countries');`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "store_shipping_methods" DROP COLUMN "countries";
  ALTER TABLE "store_manual_payments" DROP COLUMN "countries";`)
}
