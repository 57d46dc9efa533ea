import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// Written by hand. Lists show only the columns that a member of staff has saved. Columns that were saved before lists had
// one with the store get it, behind the first; where it was turned off since, it stays off.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   UPDATE "payload_preferences"
    SET "value" = jsonb_set("value", '{columns}',
      jsonb_insert("value" -> 'columns', '{0}', '{"accessor": "store", "active": true}', true))
    WHERE "key" IN ('collection-products', 'collection-pages', 'collection-media', 'collection-categories', 'collection-files',
      'collection-navigation', 'collection-customers', 'collection-orders', 'collection-order-events', 'collection-payments',
      'collection-refunds', 'collection-fulfillments')
    AND jsonb_typeof("value" -> 'columns') = 'array'
    AND "value" -> 'columns' @> '[{"active": true}]'
    AND NOT "value" -> 'columns' @> '[{"accessor": "store"}]';`)
}

// The release before has the column too.
export async function down(_: MigrateDownArgs): Promise<void> {}
