import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_variants_measure_unit" AS ENUM('g', 'ml', 'mm', 'piece');
  ALTER TABLE "variants" ADD COLUMN "measure_quantity" numeric;
  ALTER TABLE "variants" ADD COLUMN "measure_unit" "enum_variants_measure_unit";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "variants" DROP COLUMN "measure_quantity";
  ALTER TABLE "variants" DROP COLUMN "measure_unit";
  DROP TYPE "public"."enum_variants_measure_unit";`)
}
