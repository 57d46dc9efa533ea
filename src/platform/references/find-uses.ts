import type { CollectionSlug, SanitizedCollectionConfig } from 'payload'

import type { SystemContext } from '../context'
import { env } from '../env'
import { isAddressOf } from './address-pattern'
import { findCandidates, mostNamed, type Wanted } from './candidates'
import { documentsOf, draftsOf, readableAmong, titleOf, type Doc } from './used-documents'
import { pointsTo, referenceFields } from './reference-fields'
import { ruleOf } from './reference-rules'
import { addressesAt, placesIn, referencesAt } from './references-in'

/** A document that uses another one, and where in it. */
export interface Use {
  readonly collection: string
  readonly id: string
  readonly title: string
  /** As editors read them in the form: 'Pictures › Picture'. */
  readonly fields: readonly string[]
  readonly isPublished: boolean
  /** Whether the newest draft, which is not published, uses it. */
  readonly isDraft: boolean
}

export interface Uses {
  readonly total: number
  /** The first uses that the requester may read. */
  readonly named: readonly Use[]
}

interface Asked {
  readonly collection: CollectionSlug
  readonly id: string
  /** Documents of the same collection that are deleted at the same time. */
  readonly except?: readonly string[]
}

/** The uses of a document in published documents and newest drafts, because of which it must not be deleted. */
export async function findUses(ctx: SystemContext, { collection, id, except = [] }: Asked): Promise<Uses> {
  const wanted: Wanted = { collection, id, page: await pageOf(ctx, collection, id) }
  const found: Uses[] = []
  for (const source of ctx.payload.config.collections) {
    // Payload's own records about documents, such as who edits one, are not uses.
    if (source.slug.startsWith('payload-')) continue
    const ignored = source.slug === collection ? [id, ...except] : []
    found.push(await usesIn(ctx, { wanted, source, except: ignored }))
  }
  return {
    total: found.reduce((sum, { total }) => sum + total, 0),
    named: found.flatMap(({ named }) => named).slice(0, mostNamed),
  }
}

/** The page of a document, to whose address other documents can link. */
async function pageOf(ctx: SystemContext, collection: CollectionSlug, id: string): Promise<Wanted['page']> {
  const pathOf: unknown = ctx.payload.collections[collection].config.custom['pathOf']
  if (typeof pathOf !== 'function') return null
  const { slug, store } = (await documentsOf(ctx, { collection, ids: [id] })).get(id) ?? {}
  if (typeof slug !== 'string' || typeof store !== 'string') return null
  const domains = (await documentsOf(ctx, { collection: 'stores', ids: [store] })).get(store)?.['domains']
  const own: unknown[] = Array.isArray(domains) ? domains : []
  const hosts = [new URL(env().NEXT_PUBLIC_SERVER_URL).hostname, ...own]
  return {
    path: (pathOf as (slug: string) => string)(slug),
    store,
    hosts: hosts.filter((host) => typeof host === 'string'),
  }
}

interface Search {
  readonly wanted: Wanted
  readonly source: SanitizedCollectionConfig
  readonly except: readonly string[]
}

async function usesIn(ctx: SystemContext, search: Search): Promise<Uses> {
  const { wanted, source, except } = search
  const fields = referenceFields(source)
  const pointing = fields.filter((field) => pointsTo(field, wanted.collection))
  const ignored = pointing.filter(({ path }) => ruleOf(source, path) !== 'restrict').map(({ path }) => path)
  const named = (...kinds: readonly string[]) =>
    fields.flatMap(({ kind, name }) => (kinds.includes(kind) ? [name] : []))
  const addresses = named('address')
  if (pointing.length === ignored.length && addresses.length === 0) return { total: 0, named: [] }
  const names = { json: named('richText', 'blocks'), addresses }
  const { total, first } = await findCandidates(ctx, { wanted, source, except, names, ignored })
  const readable = await readableAmong(ctx, source.slug, first)
  const among = (kind: 'isPublished' | 'isDraft') => ({
    collection: source.slug,
    ids: first.flatMap((each) => (each[kind] ? [each.id] : [])),
  })
  const [published, drafts] = [await documentsOf(ctx, among('isPublished')), await draftsOf(ctx, among('isDraft'))]
  const uses = first.map(({ id }) => useIn(ctx, search, { id, published: published.get(id), draft: drafts.get(id) }))
  const certain = uses.filter((use) => use !== null)
  return { total: total - (first.length - certain.length), named: certain.filter(({ id }) => readable.has(id)) }
}

interface Found {
  readonly id: string
  readonly published: Doc | undefined
  readonly draft: Doc | undefined
}

/**
 * The fields in which a candidate uses the document; null when the search in JSON matched an id that is no reference.
 */
function useIn(ctx: SystemContext, search: Search, { id, published, draft }: Found): Use | null {
  const { source } = search
  const labels = [published, draft].map((doc) => (doc ? labelsIn(ctx, search, doc) : []))
  const [inPublished = [], inDraft = []] = labels
  const doc = draft ?? published
  if (!doc || inPublished.length + inDraft.length === 0) return null
  return {
    collection: source.slug,
    id,
    title: titleOf(ctx, source, doc) ?? id,
    fields: [...new Set([...inPublished, ...inDraft])],
    isPublished: inPublished.length > 0,
    isDraft: inDraft.length > 0,
  }
}

function labelsIn({ req }: SystemContext, { wanted, source }: Search, doc: Doc): string[] {
  const { page } = wanted
  return placesIn({ fields: source.fields, data: doc, hasEveryLocale: true, shown: req })
    .filter((place) => ruleOf(source, place.path) === 'restrict')
    .filter(
      (place) =>
        referencesAt(place).some(({ id, to }) => id === wanted.id && to === wanted.collection) ||
        (page !== null && page.store === doc['store'] && addressesAt(place).some((href) => isAddressOf(page, href))),
    )
    .map(({ label }) => label)
}
