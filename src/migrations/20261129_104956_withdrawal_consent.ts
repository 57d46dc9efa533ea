import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "orders" ADD COLUMN "withdrawal_consent" jsonb;
  ALTER TABLE "stores" ADD COLUMN "terms_page_id" uuid;
  ALTER TABLE "stores" ADD COLUMN "withdrawal_page_id" uuid;
  ALTER TABLE "stores" ADD COLUMN "privacy_page_id" uuid;
  ALTER TABLE "stores" ADD COLUMN "imprint_page_id" uuid;
  ALTER TABLE "stores" ADD COLUMN "seller_country" varchar;
  ALTER TABLE "stores" ADD CONSTRAINT "stores_terms_page_id_pages_id_fk" FOREIGN KEY ("terms_page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stores" ADD CONSTRAINT "stores_withdrawal_page_id_pages_id_fk" FOREIGN KEY ("withdrawal_page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stores" ADD CONSTRAINT "stores_privacy_page_id_pages_id_fk" FOREIGN KEY ("privacy_page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stores" ADD CONSTRAINT "stores_imprint_page_id_pages_id_fk" FOREIGN KEY ("imprint_page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX IF NOT EXISTS "stores_terms_page_idx" ON "stores" USING btree ("terms_page_id");
  CREATE INDEX IF NOT EXISTS "stores_withdrawal_page_idx" ON "stores" USING btree ("withdrawal_page_id");
  CREATE INDEX IF NOT EXISTS "stores_privacy_page_idx" ON "stores" USING btree ("privacy_page_id");
  CREATE INDEX IF NOT EXISTS "stores_imprint_page_idx" ON "stores" USING btree ("imprint_page_id");`)

  // Stores that have such pages already link them at once, as their navigation does; the store's form changes that.
  const page = (...slugs: string[]) => sql`(select p.id from pages p
    where p.store_id = s.id and p._status = 'published' and p.slug in (${sql.join(
      slugs.map((slug) => sql`${slug}`),
      sql`, `,
    )}) order by p.created_at limit 1)`
  await db.execute(sql`
    update stores s set terms_page_id = ${page('terms', 'agb')},
      withdrawal_page_id = ${page('right-of-withdrawal', 'withdrawal', 'widerruf', 'widerrufsrecht')},
      privacy_page_id = ${page('privacy', 'datenschutz')}, imprint_page_id = ${page('imprint', 'impressum')}`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "stores" DROP CONSTRAINT "stores_terms_page_id_pages_id_fk";
  
  ALTER TABLE "stores" DROP CONSTRAINT "stores_withdrawal_page_id_pages_id_fk";
  
  ALTER TABLE "stores" DROP CONSTRAINT "stores_privacy_page_id_pages_id_fk";
  
  ALTER TABLE "stores" DROP CONSTRAINT "stores_imprint_page_id_pages_id_fk";
  
  DROP INDEX "stores_terms_page_idx";
  DROP INDEX "stores_withdrawal_page_idx";
  DROP INDEX "stores_privacy_page_idx";
  DROP INDEX "stores_imprint_page_idx";
  ALTER TABLE "orders" DROP COLUMN "withdrawal_consent";
  ALTER TABLE "stores" DROP COLUMN "terms_page_id";
  ALTER TABLE "stores" DROP COLUMN "withdrawal_page_id";
  ALTER TABLE "stores" DROP COLUMN "privacy_page_id";
  ALTER TABLE "stores" DROP COLUMN "imprint_page_id";
  ALTER TABLE "stores" DROP COLUMN "seller_country";`)
}
