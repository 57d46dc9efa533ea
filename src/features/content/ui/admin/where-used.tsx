import type { UIFieldServerProps } from 'payload'

import { findUses, type Use } from '@/platform/references/find-uses'
import { rulesOf } from '@/platform/references/reference-rules'
import { systemClock } from '@/shared/clock'

/** In the form of a document: links to the places that use it, because of which it cannot be deleted. */
export async function WhereUsed({ collectionSlug, id, payload, req }: UIFieldServerProps) {
  if (id === undefined) return null
  const { collections, routes } = payload.config
  const source = collections.find(({ slug }) => slug === collectionSlug)
  if (!source) return null
  const ctx = { payload, req, clock: systemClock }
  const { named, total } = await findUses(ctx, { collection: source.slug, id: String(id) })
  const reason = (await rulesOf(source).guards[source.slug]?.(ctx, String(id))) ?? null
  const kindOf = (use: Use): string => {
    const label = collections.find(({ slug }) => slug === use.collection)?.labels.singular
    return typeof label === 'string' ? label : use.collection
  }
  return (
    <section className="field-type fm-uses">
      <h3>Where it is used</h3>
      {reason !== null && <p>{reason}</p>}
      {total === 0 && reason === null && <p className="fm-soft">Nowhere: it can be deleted.</p>}
      <ul>
        {named.map((use) => (
          <li key={`${use.collection} ${use.id}`}>
            <a href={`${routes.admin}/collections/${use.collection}/${use.id}`}>{use.title}</a>
            <span className="fm-soft">
              {[kindOf(use), ...(use.isPublished ? [] : ['draft']), ...use.fields].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {total > named.length && <p className="fm-soft">{othersOf(total, named.length)}</p>}
    </section>
  )
}

const othersOf = (total: number, named: number): string =>
  named === 0 ? `${String(total)} places that you may not open.` : `And ${String(total - named)} more.`
