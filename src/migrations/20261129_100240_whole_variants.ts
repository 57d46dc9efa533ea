import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'
import type { SQL } from 'drizzle-orm'

/** The currencies of ISO 4217 at the time of this migration. */
const currencies = [
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP',
  'CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG',
  'HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL',
  'MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR',
  'RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD',
  'TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG',
].join(' ')

/** Tells in the log which variants a step has changed, by their SKUs: an editor looks at them after the upgrade. */
async function change({ db, payload }: MigrateUpArgs, what: string, statement: SQL): Promise<void> {
  const { rows } = await db.execute<{ sku: string }>(statement)
  if (rows.length > 0) payload.logger.warn({ what, skus: rows.map(({ sku }) => sku) }, 'variants were changed')
}

// The data steps are written by hand. Each keeps every variant and its stock.
export async function up(args: MigrateUpArgs): Promise<void> {
  const { db } = args
  // Cart lines of before have no name of their own: they get one when they are saved next.
  await db.execute(sql`
   ALTER TABLE "cart_lines" ADD COLUMN "sku" text;
   ALTER TABLE "cart_lines" ADD COLUMN "title" text;
   ALTER TABLE "cart_lines" ADD COLUMN "options_label" text;`)
  // Only texts are values of options.
  await db.execute(sql`
   UPDATE "variants" SET "option_values" = '{}' WHERE jsonb_typeof("option_values") <> 'object';
   UPDATE "variants" v SET "option_values" = (
     SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(v."option_values") e
     WHERE jsonb_typeof(e.value) = 'string')
   WHERE EXISTS (SELECT 1 FROM jsonb_each(v."option_values") e WHERE jsonb_typeof(e.value) <> 'string');`)
  // A value that was renamed under its variants is found again by the id of its row in the product's versions.
  await change(
    args,
    'values that were renamed',
    sql`
   WITH lost AS (
     SELECT v."id", v."product_id", e.key, e.value FROM "variants" v
     JOIN "products" p ON p."id" = v."product_id" AND p."_status" = 'published'
     CROSS JOIN LATERAL jsonb_each_text(v."option_values") e
     WHERE NOT EXISTS (
       SELECT 1 FROM "products_options" o JOIN "products_options_values" ov ON ov."_parent_id" = o."id"
       WHERE o."_parent_id" = v."product_id" AND o."code" = e.key AND ov."code" = e.value)
   ), found AS (
     SELECT DISTINCT ON (lost."id", lost.key) lost."id", lost.key, o."code" AS option, ov."code" AS value
     FROM lost JOIN "_products_v" pv ON pv."parent_id" = lost."product_id"
     JOIN "_products_v_version_options" vo ON vo."_parent_id" = pv."id" AND vo."code" = lost.key
     JOIN "_products_v_version_options_values" vv ON vv."_parent_id" = vo."id" AND vv."code" = lost.value
     JOIN "products_options_values" ov ON ov."id" = vv."_uuid"
     JOIN "products_options" o ON o."id" = ov."_parent_id" AND o."_parent_id" = lost."product_id"
     ORDER BY lost."id", lost.key, pv."created_at" DESC
   )
   UPDATE "variants" v SET "updated_at" = now(), "option_values" = (
     SELECT jsonb_object_agg(coalesce(found.option, e.key), coalesce(found.value, e.value))
     FROM jsonb_each_text(v."option_values") e LEFT JOIN found ON found."id" = v."id" AND found.key = e.key)
   WHERE v."id" IN (SELECT "id" FROM found) RETURNING v."sku";`,
  )
  // An option that was removed under its variants is left out of them, as it is from now on: the shop has sold them by
  // the others. Of several that are alike without it, the shop has offered the first.
  await change(
    args,
    'options that were removed',
    sql`
   WITH known AS (
     SELECT v."id", v."product_id", v."option_values", v."is_active", v."position", v."created_at", (
       SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each_text(v."option_values") e
       WHERE EXISTS (
         SELECT 1 FROM "products_options" o WHERE o."_parent_id" = v."product_id" AND o."code" = e.key)) AS kept
     FROM "variants" v JOIN "products" p ON p."id" = v."product_id" AND p."_status" = 'published'
   ), place AS (
     SELECT *, row_number() OVER (PARTITION BY "product_id", kept
       ORDER BY coalesce("is_active", false) DESC, "position", "created_at", "id") AS n FROM known
   )
   UPDATE "variants" v SET "updated_at" = now(), "option_values" = place.kept FROM place
   WHERE place."id" = v."id" AND place.n = 1 AND place.kept <> v."option_values" AND NOT EXISTS (
     SELECT 1 FROM jsonb_each_text(place.kept) e WHERE NOT EXISTS (
       SELECT 1 FROM "products_options" o JOIN "products_options_values" ov ON ov."_parent_id" = o."id"
       WHERE o."_parent_id" = v."product_id" AND o."code" = e.key AND ov."code" = e.value))
   RETURNING v."sku";`,
  )
  await change(
    args,
    'off sale: without a name',
    sql`
   UPDATE "variants" v SET "is_active" = false, "updated_at" = now() FROM "products" p
   WHERE p."id" = v."product_id" AND p."_status" = 'published' AND v."is_active" AND EXISTS (
     SELECT 1 FROM jsonb_each_text(v."option_values") e WHERE NOT EXISTS (
       SELECT 1 FROM "products_options" o JOIN "products_options_values" ov ON ov."_parent_id" = o."id"
       WHERE o."_parent_id" = v."product_id" AND o."code" = e.key AND ov."code" = e.value))
   RETURNING v."sku";`,
  )
  // Of several variants with one combination the first stays on sale; the others keep their stock and their SKU.
  await change(
    args,
    'off sale: the combination of another variant',
    sql`
   WITH place AS (
     SELECT "id", row_number() OVER (PARTITION BY "product_id", "option_values"
       ORDER BY coalesce("is_active", false) DESC, "position", "created_at", "id") AS n FROM "variants"
   )
   UPDATE "variants" v SET "is_active" = false, "updated_at" = now(),
     "option_values" = v."option_values" || jsonb_build_object('copy', v."sku")
   FROM place WHERE place."id" = v."id" AND place.n > 1 RETURNING v."sku";`,
  )
  // SKUs that differ in upper and lower case only: the first keeps its own. Payload's schema has no index by expression.
  await change(
    args,
    'a suffix for a SKU of another variant',
    sql`
   WITH place AS (
     SELECT "id", row_number() OVER (PARTITION BY "store_id", lower("sku") ORDER BY "created_at", "id") AS n FROM "variants"
   )
   UPDATE "variants" v SET "updated_at" = now(), "sku" = left(v."sku", 51) || '-' || left(v."id"::text, 8)
   FROM place WHERE place."id" = v."id" AND place.n > 1 RETURNING v."sku";`,
  )
  await db.execute(sql`
   CREATE UNIQUE INDEX IF NOT EXISTS "product_optionValues_idx" ON "variants" USING btree ("product_id","option_values");
   CREATE UNIQUE INDEX IF NOT EXISTS "variants_store_sku_letters_idx" ON "variants" ("store_id", lower("sku"));`)
  // Nothing was ever sold at a price in no currency; of several in one currency the first counted.
  await db.execute(sql`
   UPDATE "variants_prices" SET "currency" = upper("currency") WHERE "currency" <> upper("currency");`)
  await change(
    args,
    'prices in no currency were deleted',
    sql`
   DELETE FROM "variants_prices" p USING "variants" v
   WHERE v."id" = p."_parent_id" AND p."currency" <> ALL (string_to_array(${currencies}, ' ')) RETURNING v."sku";`,
  )
  await change(
    args,
    'second prices in one currency were deleted',
    sql`
   DELETE FROM "variants_prices" p USING "variants" v, (
     SELECT "id", row_number() OVER (PARTITION BY "_parent_id", "currency" ORDER BY "_order", "id") AS n FROM "variants_prices"
   ) place WHERE place."id" = p."id" AND place.n > 1 AND v."id" = p."_parent_id" RETURNING v."sku";`,
  )
  // Pictures of a choice that is gone are shown for all.
  await db.execute(sql`
   UPDATE "products_gallery" g SET "option_value" = NULL WHERE "option_value" <> '' AND NOT EXISTS (
     SELECT 1 FROM "products_options" o JOIN "products_options_values" v ON v."_parent_id" = o."id"
     WHERE o."_parent_id" = g."_parent_id" AND o."code" || ':' || v."code" = g."option_value");
   UPDATE "_products_v_version_gallery" g SET "option_value" = NULL WHERE "option_value" <> '' AND NOT EXISTS (
     SELECT 1 FROM "_products_v_version_options" o JOIN "_products_v_version_options_values" v ON v."_parent_id" = o."id"
     WHERE o."_parent_id" = g."_parent_id" AND o."code" || ':' || v."code" = g."option_value");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX IF EXISTS "variants_store_sku_letters_idx";
   DROP INDEX IF EXISTS "product_optionValues_idx";
   ALTER TABLE "cart_lines" DROP COLUMN "sku";
   ALTER TABLE "cart_lines" DROP COLUMN "title";
   ALTER TABLE "cart_lines" DROP COLUMN "options_label";`)
}
