import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "fulfilled_lines" (
  	"fulfillment_id" uuid NOT NULL,
  	"line_id" text NOT NULL,
  	"order_id" uuid NOT NULL,
  	"quantity" integer NOT NULL,
  	CONSTRAINT "fulfilled_lines_fulfillment_id_line_id_pk" PRIMARY KEY("fulfillment_id","line_id"),
  	CONSTRAINT "fulfilled_lines_quantity_check" CHECK ("fulfilled_lines"."quantity" > 0)
  );
  
  ALTER TABLE "orders" ADD COLUMN "reminded_at" timestamp(3) with time zone;
  ALTER TABLE "orders" ADD COLUMN "reinstated_at" timestamp(3) with time zone;
  CREATE INDEX "fulfilled_lines_order_idx" ON "fulfilled_lines" USING btree ("order_id");

  -- Servers of the version before record these three in the timeline only, as long as they run. To be dropped by a later
  -- release, with the function.
  CREATE FUNCTION "record_from_timeline"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF new."type" = 'order.fulfilled' THEN
      INSERT INTO "fulfilled_lines" ("fulfillment_id", "line_id", "order_id", "quantity")
      SELECT (new."data" ->> 'fulfillmentId')::uuid, sent."lineId", new."order_id", sum(sent."quantity")
      FROM jsonb_to_recordset(new."data" -> 'lines') AS sent ("lineId" text, "quantity" integer)
      GROUP BY sent."lineId" ON CONFLICT DO NOTHING;
    ELSIF new."type" = 'order.payment_reminded' THEN
      UPDATE "orders" SET "reminded_at" = new."created_at" WHERE "id" = new."order_id" AND "reminded_at" IS NULL;
    ELSE
      UPDATE "orders" SET "reinstated_at" = new."created_at" WHERE "id" = new."order_id" AND "reinstated_at" IS NULL;
    END IF;
    RETURN new;
  END $$;
  CREATE TRIGGER "record_from_timeline" AFTER INSERT ON "order_events" FOR EACH ROW
    WHEN (new."type" IN ('order.fulfilled', 'order.payment_reminded', 'order.reinstated'))
    EXECUTE FUNCTION "record_from_timeline"();`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TRIGGER "record_from_timeline" ON "order_events";
  DROP FUNCTION "record_from_timeline"();
  DROP TABLE "fulfilled_lines" CASCADE;
  ALTER TABLE "orders" DROP COLUMN "reminded_at";
  ALTER TABLE "orders" DROP COLUMN "reinstated_at";`)
}
