import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "search_cards" (
  	"product_id" uuid PRIMARY KEY NOT NULL,
  	"store_id" uuid NOT NULL,
  	"slug" text NOT NULL,
  	"changed_at" timestamp with time zone NOT NULL,
  	"card" jsonb NOT NULL
  );
  
  CREATE TABLE "search_indexes" (
  	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_indexes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
  	"store_id" uuid NOT NULL,
  	"is_live" boolean NOT NULL,
  	"format" integer DEFAULT 1 NOT NULL,
  	"version" bigint DEFAULT 0 NOT NULL,
  	"size" integer DEFAULT 0 NOT NULL,
  	"built_up_to" uuid,
  	"created_at" timestamp with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "search_labels" (
  	"store_id" uuid NOT NULL,
  	"option" text NOT NULL,
  	"value" text NOT NULL,
  	"labels" jsonb NOT NULL,
  	"swatch" text,
  	"changed_at" timestamp with time zone NOT NULL,
  	CONSTRAINT "search_labels_store_id_option_value_pk" PRIMARY KEY("store_id","option","value")
  );
  
  CREATE TABLE "search_names" (
  	"index_id" integer NOT NULL,
  	"locale" text NOT NULL,
  	"ordinal" integer NOT NULL,
  	"name" text NOT NULL,
  	CONSTRAINT "search_names_index_id_locale_ordinal_pk" PRIMARY KEY("index_id","locale","ordinal")
  );
  
  CREATE TABLE "search_postings" (
  	"word_id" bigint NOT NULL,
  	"field" smallint NOT NULL,
  	"chunk" integer NOT NULL,
  	"members" "bytea" NOT NULL,
  	CONSTRAINT "search_postings_word_id_field_chunk_pk" PRIMARY KEY("word_id","field","chunk")
  );
  
  CREATE TABLE "search_products" (
  	"index_id" integer NOT NULL,
  	"ordinal" integer NOT NULL,
  	"product_id" uuid NOT NULL,
  	"version" bigint NOT NULL,
  	"facts" text,
  	CONSTRAINT "search_products_index_id_ordinal_pk" PRIMARY KEY("index_id","ordinal")
  );
  
  CREATE TABLE "search_profiles" (
  	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_profiles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
  	"store_id" uuid NOT NULL,
  	"profile" text NOT NULL
  );
  
  CREATE TABLE "search_skus" (
  	"index_id" integer NOT NULL,
  	"ordinal" integer NOT NULL,
  	"sku" text NOT NULL,
  	CONSTRAINT "search_skus_index_id_ordinal_sku_pk" PRIMARY KEY("index_id","ordinal","sku")
  );
  
  CREATE TABLE "search_texts" (
  	"index_id" integer NOT NULL,
  	"ordinal" integer NOT NULL,
  	"words" text NOT NULL,
  	CONSTRAINT "search_texts_index_id_ordinal_pk" PRIMARY KEY("index_id","ordinal")
  );
  
  CREATE TABLE "search_words" (
  	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_words_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
  	"index_id" integer NOT NULL,
  	"locale" text NOT NULL,
  	"word" text NOT NULL,
  	"stem" text NOT NULL
  );
  
  CREATE INDEX IF NOT EXISTS "search_cards_store_idx" ON "search_cards" USING btree ("store_id","changed_at","product_id");
  CREATE UNIQUE INDEX IF NOT EXISTS "search_indexes_live_idx" ON "search_indexes" USING btree ("store_id","is_live");
  CREATE INDEX IF NOT EXISTS "search_names_name_idx" ON "search_names" USING btree ("index_id","locale","name" collate "und-x-icu","ordinal");
  CREATE UNIQUE INDEX IF NOT EXISTS "search_products_product_idx" ON "search_products" USING btree ("index_id","product_id");
  CREATE INDEX IF NOT EXISTS "search_products_version_idx" ON "search_products" USING btree ("index_id","version");
  CREATE UNIQUE INDEX IF NOT EXISTS "search_profiles_profile_idx" ON "search_profiles" USING btree ("store_id",md5("profile"));
  CREATE INDEX IF NOT EXISTS "search_skus_sku_idx" ON "search_skus" USING btree ("index_id","sku" text_pattern_ops);
  CREATE UNIQUE INDEX IF NOT EXISTS "search_words_word_idx" ON "search_words" USING btree ("index_id","locale","word" text_pattern_ops);
  CREATE INDEX IF NOT EXISTS "search_words_stem_idx" ON "search_words" USING btree ("index_id","locale","stem");
  CREATE INDEX IF NOT EXISTS "search_words_reverse_idx" ON "search_words" USING btree ("index_id","locale",reverse("word") text_pattern_ops);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "search_cards" CASCADE;
  DROP TABLE "search_indexes" CASCADE;
  DROP TABLE "search_labels" CASCADE;
  DROP TABLE "search_names" CASCADE;
  DROP TABLE "search_postings" CASCADE;
  DROP TABLE "search_products" CASCADE;
  DROP TABLE "search_profiles" CASCADE;
  DROP TABLE "search_skus" CASCADE;
  DROP TABLE "search_texts" CASCADE;
  DROP TABLE "search_words" CASCADE;`)
}
