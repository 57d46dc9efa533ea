import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cart_lines" ADD COLUMN "shown_price" bigint;
  CREATE INDEX "carts_order_idx" ON "carts" USING btree ("order_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "carts_order_idx";
  ALTER TABLE "cart_lines" DROP COLUMN "shown_price";`)
}
