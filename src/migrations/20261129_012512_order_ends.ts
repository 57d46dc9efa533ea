import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_orders_payment_status" ADD VALUE 'disputed';
  ALTER TYPE "public"."enum_orders_payment_status" ADD VALUE 'charged_back';
  CREATE TABLE "disputes" (
  	"id" text PRIMARY KEY NOT NULL,
  	"store_id" uuid NOT NULL,
  	"order_id" uuid NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"state" text NOT NULL,
  	"amount" bigint NOT NULL,
  	"currency" text NOT NULL,
  	"reason" text NOT NULL,
  	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "orders" ADD COLUMN "pay_by" timestamp(3) with time zone;
  ALTER TABLE "orders" ADD COLUMN "rest_canceled_at" timestamp(3) with time zone;
  ALTER TABLE "refunds" ADD COLUMN "retry_of" varchar;
  ALTER TABLE "stores" ADD COLUMN "new_order_mails" boolean DEFAULT true;
  ALTER TABLE "stores" ADD COLUMN "transfer_days" numeric DEFAULT 7;
  CREATE INDEX "disputes_order_idx" ON "disputes" USING btree ("order_id");
  CREATE INDEX IF NOT EXISTS "orders_pay_by_idx" ON "orders" USING btree ("pay_by");
  CREATE UNIQUE INDEX IF NOT EXISTS "refunds_retry_of_idx" ON "refunds" USING btree ("retry_of");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "disputes" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "disputes" CASCADE;
  ALTER TABLE "orders" ALTER COLUMN "payment_status" SET DATA TYPE text;
  UPDATE "orders" SET "payment_status" = 'paid' WHERE "payment_status" IN ('disputed', 'charged_back');
  ALTER TABLE "orders" ALTER COLUMN "payment_status" SET DEFAULT 'unpaid'::text;
  DROP TYPE "public"."enum_orders_payment_status";
  CREATE TYPE "public"."enum_orders_payment_status" AS ENUM('unpaid', 'authorized', 'paid', 'partially_refunded', 'refunded', 'voided');
  ALTER TABLE "orders" ALTER COLUMN "payment_status" SET DEFAULT 'unpaid'::"public"."enum_orders_payment_status";
  ALTER TABLE "orders" ALTER COLUMN "payment_status" SET DATA TYPE "public"."enum_orders_payment_status" USING "payment_status"::"public"."enum_orders_payment_status";
  DROP INDEX "orders_pay_by_idx";
  DROP INDEX "refunds_retry_of_idx";
  ALTER TABLE "orders" DROP COLUMN "pay_by";
  ALTER TABLE "orders" DROP COLUMN "rest_canceled_at";
  ALTER TABLE "refunds" DROP COLUMN "retry_of";
  ALTER TABLE "stores" DROP COLUMN "new_order_mails";
  ALTER TABLE "stores" DROP COLUMN "transfer_days";`)
}
