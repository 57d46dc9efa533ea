import type { UIFieldServerProps } from 'payload'

import { findUses, type Use } from '@/platform/references/find-uses'
import { rulesOf } from '@/platform/references/reference-rules'
import { systemClock } from '@/shared/clock'
import { labelIn } from '@/shared/panel-texts'
import { contentPanel } from '../../panel-texts'

/** In the form of a document: links to the places that use it, because of which it cannot be deleted. */
export async function WhereUsed({ collectionSlug, id, payload, req }: UIFieldServerProps) {
  if (id === undefined) return null
  const { collections, routes } = payload.config
  const source = collections.find(({ slug }) => slug === collectionSlug)
  if (!source) return null
  const ctx = { payload, req, clock: systemClock }
  const { named, total } = await findUses(ctx, { collection: source.slug, id: String(id) })
  const reason = (await rulesOf(source).guards[source.slug]?.(ctx, String(id))) ?? null
  const t = contentPanel.for(req)
  const kindOf = (use: Use): string =>
    labelIn(collections.find(({ slug }) => slug === use.collection)?.labels.singular, req) ?? use.collection
  return (
    <section className="field-type fm-uses">
      <h3>{t('uses.title')}</h3>
      {reason !== null && <p>{reason}</p>}
      {total === 0 && reason === null && <p className="fm-soft">{t('uses.nowhere')}</p>}
      <ul>
        {named.map((use) => (
          <li key={`${use.collection} ${use.id}`}>
            <a href={`${routes.admin}/collections/${use.collection}/${use.id}`}>{use.title}</a>
            <span className="fm-soft">
              {[kindOf(use), ...(use.isPublished ? [] : [t('uses.draft')]), ...use.fields].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {total > named.length && (
        <p className="fm-soft">
          {t(named.length === 0 ? 'uses.hidden' : 'uses.more', { count: total - named.length })}
        </p>
      )}
    </section>
  )
}
