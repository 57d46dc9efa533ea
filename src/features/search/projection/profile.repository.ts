import { createHash } from 'node:crypto'

import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { columnNames } from '@/platform/column-names'
import type { OptionLabel } from '../domain/projection/project-product'
import { searchLabels, searchProducts, searchProfiles } from '../search.tables'

type Row = { id: number; profile: string }

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

/** The ids of these profiles (JSON) by profile; those that the store does not have yet are added. */
export async function profileIds(
  ctx: SystemContext,
  storeId: string,
  profiles: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Set(profiles)]
  const known = await selectProfiles(ctx, storeId, wanted)
  const missing = wanted.filter((profile) => !known.has(profile))
  const added = missing.length > 0 ? await insertProfiles(ctx, storeId, missing) : []
  return new Map([...known, ...added.map(({ id, profile }) => [profile, id] as const)])
}

async function selectProfiles(
  ctx: SystemContext,
  storeId: string,
  profiles: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select ${searchProfiles.id} as id, ${searchProfiles.profile} as profile from ${searchProfiles}
    where ${searchProfiles.storeId} = ${storeId}::uuid
      and md5(${searchProfiles.profile}) = any(${sql.param(profiles.map(md5))}::text[])`)
  return new Map(rows.map(({ id, profile }) => [profile, id]))
}

async function insertProfiles(ctx: SystemContext, storeId: string, profiles: readonly string[]): Promise<Row[]> {
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    insert into ${searchProfiles} (${columnNames(searchProfiles.storeId, searchProfiles.profile)})
    select ${storeId}::uuid, row.profile from unnest(${sql.param([...profiles])}::text[]) as row(profile)
    returning ${searchProfiles.id} as id, ${searchProfiles.profile} as profile`)
  return rows
}

/** `changedAt` is when the product was changed that has the label. */
export type DatedLabel = OptionLabel & { readonly changedAt: string }

/**
 * Writes those labels that are new or differ, unless they are those of a product that was changed before the one that the known
 * ones come from; whether there were any.
 */
export async function writeLabels(
  ctx: SystemContext,
  storeId: string,
  labels: readonly DatedLabel[],
): Promise<boolean> {
  if (labels.length === 0) return false
  const { option, value, labels: words, swatch, changedAt } = searchLabels
  const { rowCount } = await sqlOf(ctx).execute(sql`
    insert into ${searchLabels} as known (${columnNames(searchLabels.storeId, option, value, words, swatch, changedAt)})
    select ${storeId}::uuid, row.option, row.value, row.labels, row.swatch, row."changedAt"
    from jsonb_to_recordset(${JSON.stringify(labels)}::jsonb)
      as row(option text, value text, labels jsonb, swatch text, "changedAt" timestamptz)
    order by row.option, row.value
    on conflict (${columnNames(searchLabels.storeId, option, value)})
    do update set ${columnNames(words)} = excluded.${columnNames(words)},
      ${columnNames(swatch)} = excluded.${columnNames(swatch)}, ${columnNames(changedAt)} = excluded.${columnNames(changedAt)}
    where known.${columnNames(changedAt)} <= excluded.${columnNames(changedAt)}
      and (known.${columnNames(words)}, known.${columnNames(swatch)})
        is distinct from (excluded.${columnNames(words)}, excluded.${columnNames(swatch)})`)
  return (rowCount ?? 0) > 0
}

/**
 * Deletes the profiles that no product in these indexes has any more. The indexes are all that the store has, and locked by
 * the caller.
 */
export async function deleteUnusedProfiles(
  ctx: SystemContext,
  storeId: string,
  indexIds: readonly number[],
): Promise<void> {
  await sqlOf(ctx).execute(sql`
    with used as materialized (
      select distinct (${searchProducts.facts}::jsonb ->> 'profile')::int as id from ${searchProducts}
      where ${searchProducts.indexId} = any(${sql.param([...indexIds])}::int[]) and ${searchProducts.facts} is not null
    )
    delete from ${searchProfiles} where ${searchProfiles.storeId} = ${storeId}::uuid
      and not exists (select 1 from used where used.id = ${searchProfiles.id})`)
}
