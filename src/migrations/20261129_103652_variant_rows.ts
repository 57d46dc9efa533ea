import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "products" ADD COLUMN "variant_rows" jsonb;
  ALTER TABLE "_products_v" ADD COLUMN "version_variant_rows" jsonb;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "products" DROP COLUMN "variant_rows";
  ALTER TABLE "_products_v" DROP COLUMN "version_variant_rows";`)
}
