import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { staffOf } from '@/platform/access'

import { ownStores } from '../../own-stores'
import { inSentence, labelIn } from '@/shared/panel-texts'
import { storesPanel } from '../../panel-texts'

/** Asks staff of several stores for the store of a new document while the switcher shows all stores. */
export async function ChooseStorePage({ initPageResult }: AdminViewServerProps) {
  const { collectionConfig, req } = initPageResult
  // Payload requires a sign-in only at its own views.
  if (!staffOf(req) || !collectionConfig) redirect('/admin/login')
  const { labels, slug } = collectionConfig
  const list = `/admin/collections/${slug}`
  const t = storesPanel.for(req)
  const thing = inSentence(labels.singular, req) ?? slug
  const things = labelIn(labels.plural, req) ?? slug
  const stores = await ownStores(req)
  return (
    <div className="fm-page">
      <SetStepNav nav={[{ label: things, url: list }, { label: t('choose.title') }]} />
      <header className="fm-page__head">
        <div>
          <h1>{t('choose.question')}</h1>
          <p className="fm-soft">{t('choose.hint', { thing })}</p>
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
