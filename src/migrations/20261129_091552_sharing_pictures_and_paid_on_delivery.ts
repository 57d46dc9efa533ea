import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "orders" ADD COLUMN "is_paid_on_delivery" boolean;
  ALTER TABLE "pages" ADD COLUMN "seo_picture_id" uuid;
  ALTER TABLE "_pages_v" ADD COLUMN "version_seo_picture_id" uuid;
  ALTER TABLE "store_manual_payments" ADD COLUMN "paid_on_delivery" boolean DEFAULT false;
  ALTER TABLE "stores" ADD COLUMN "sharing_picture_id" uuid;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_seo_picture_id_media_id_fk" FOREIGN KEY ("seo_picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_seo_picture_id_media_id_fk" FOREIGN KEY ("version_seo_picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stores" ADD CONSTRAINT "stores_sharing_picture_id_media_id_fk" FOREIGN KEY ("sharing_picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX IF NOT EXISTS "pages_seo_seo_picture_idx" ON "pages" USING btree ("seo_picture_id");
  CREATE INDEX IF NOT EXISTS "_pages_v_version_seo_version_seo_picture_idx" ON "_pages_v" USING btree ("version_seo_picture_id");
  CREATE INDEX IF NOT EXISTS "stores_sharing_picture_idx" ON "stores" USING btree ("sharing_picture_id");`)
  // Until now the code of a way to pay decided alone. Orders of the version before keep null, which is read by their code.
  await db.execute(sql`
    UPDATE "orders" SET "is_paid_on_delivery" = true WHERE "payment_method" = 'cash-on-delivery';
    UPDATE "store_manual_payments" SET "paid_on_delivery" = true WHERE "code" = 'cash-on-delivery';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "pages" DROP CONSTRAINT "pages_seo_picture_id_media_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_seo_picture_id_media_id_fk";
  
  ALTER TABLE "stores" DROP CONSTRAINT "stores_sharing_picture_id_media_id_fk";
  
  DROP INDEX "pages_seo_seo_picture_idx";
  DROP INDEX "_pages_v_version_seo_version_seo_picture_idx";
  DROP INDEX "stores_sharing_picture_idx";
  ALTER TABLE "orders" DROP COLUMN "is_paid_on_delivery";
  ALTER TABLE "pages" DROP COLUMN "seo_picture_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_seo_picture_id";
  ALTER TABLE "store_manual_payments" DROP COLUMN "paid_on_delivery";
  ALTER TABLE "stores" DROP COLUMN "sharing_picture_id";`)
}
