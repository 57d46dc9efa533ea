import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// Written by hand. Copies what the timeline knows of parcels, reminders and reinstated orders. It is a migration of its own,
// so that the locks of the one before, which makes the table and the trigger, are not held meanwhile; orders go on.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   INSERT INTO "fulfilled_lines" ("fulfillment_id", "line_id", "order_id", "quantity")
    SELECT ("data" ->> 'fulfillmentId')::uuid, sent."lineId", "order_id", sum(sent."quantity")
    FROM "order_events", jsonb_to_recordset("data" -> 'lines') AS sent ("lineId" text, "quantity" integer)
    WHERE "type" = 'order.fulfilled' GROUP BY 1, 2, 3 ON CONFLICT DO NOTHING;
   UPDATE "orders" SET "reminded_at" = told."at"
    FROM (SELECT "order_id", min("created_at") AS "at" FROM "order_events" WHERE "type" = 'order.payment_reminded' GROUP BY 1) told
    WHERE "orders"."id" = told."order_id" AND "reminded_at" IS NULL;
   UPDATE "orders" SET "reinstated_at" = told."at"
    FROM (SELECT "order_id", min("created_at") AS "at" FROM "order_events" WHERE "type" = 'order.reinstated' GROUP BY 1) told
    WHERE "orders"."id" = told."order_id" AND "reinstated_at" IS NULL;`)
}

// The release before reads the timeline, which is whole.
export async function down(_: MigrateDownArgs): Promise<void> {}
