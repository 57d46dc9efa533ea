import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { staffOf } from '@/platform/access'

import { ownStores } from '../../own-stores'

/** Asks staff of several stores for the store of a new document while the switcher shows all stores. */
export async function ChooseStorePage({ initPageResult }: AdminViewServerProps) {
  const { collectionConfig, req } = initPageResult
  // Payload requires a sign-in only at its own views.
  if (!staffOf(req) || !collectionConfig) redirect('/admin/login')
  const { labels, slug } = collectionConfig
  const list = `/admin/collections/${slug}`
  const thing = typeof labels.singular === 'string' ? labels.singular.toLowerCase() : slug
  const things = typeof labels.plural === 'string' ? labels.plural : slug
  const stores = await ownStores(req)
  return (
    <div className="fm-page">
      <SetStepNav nav={[{ label: things, url: list }, { label: 'Choose a store' }]} />
      <header className="fm-page__head">
        <div>
          <h1>In which store?</h1>
          <p className="fm-soft">
            The new {thing} belongs to one store. Choose a store in the header to skip this question.
          </p>
        </div>
      </header>
      <ul className="fm-choose-store">
        {stores.map(({ id, name, domains }) => (
          <li key={id}>
            <a href={`${list}/create?store=${id}`}>
              <strong>{name}</strong>
              <span className="fm-soft">{domains[0]}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
