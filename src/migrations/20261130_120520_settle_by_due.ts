import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_orders_payment_status" ADD VALUE 'partially_paid' BEFORE 'authorized';
  ALTER TABLE "orders" ADD COLUMN "source" varchar DEFAULT 'cart' NOT NULL;`)
  // Written by hand: an order that was paid twice, of which one payment was given back, is paid.
  await db.execute(sql`
    UPDATE "orders" SET "payment_status" = 'paid' WHERE "payment_status" = 'partially_refunded'
      AND (SELECT coalesce(sum(p."captured_amount"), 0) FROM "payments" p
          WHERE p."order_id" = "orders"."id" AND p."status" = 'captured')
        >= "orders"."total" + (SELECT coalesce(sum(r."amount"), 0) FROM "refunds" r
          WHERE r."order_id" = "orders"."id" AND r."status" = 'succeeded');`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "orders" ALTER COLUMN "payment_status" SET DATA TYPE text;
  ALTER TABLE "orders" ALTER COLUMN "payment_status" SET DEFAULT 'unpaid'::text;
  DROP TYPE "public"."enum_orders_payment_status";
  CREATE TYPE "public"."enum_orders_payment_status" AS ENUM('unpaid', 'authorized', 'paid', 'partially_refunded', 'refunded', 'voided', 'disputed', 'charged_back');
  ALTER TABLE "orders" ALTER COLUMN "payment_status" SET DEFAULT 'unpaid'::"public"."enum_orders_payment_status";
  ALTER TABLE "orders" ALTER COLUMN "payment_status" SET DATA TYPE "public"."enum_orders_payment_status" USING "payment_status"::"public"."enum_orders_payment_status";
  ALTER TABLE "orders" DROP COLUMN "source";`)
}
