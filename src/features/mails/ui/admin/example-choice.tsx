import type { ReactNode } from 'react'

import type { StoreScope } from '@/platform/context'
import { localeEntry, localesOf, type Locale } from '@/shared/locales'

import { mailTemplateIds, type MailTemplate } from '../../domain/mail-templates'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { mailsPanel } from '../../panel-texts'

interface Props {
  readonly stores: readonly StoreScope[]
  readonly store: StoreScope
  readonly template: MailTemplate
  readonly locale: Locale
  readonly reader: InPanelLanguage
}

interface LinkProps {
  readonly to: { readonly store: string; readonly template: string; readonly language: Locale }
  readonly isChosen: boolean
  readonly children: ReactNode
}

const ChoiceLink = ({ to, isChosen, children }: LinkProps) => (
  <a href={`/admin/mails/examples?${new URLSearchParams(to).toString()}`} aria-current={isChosen ? 'page' : undefined}>
    {children}
  </a>
)

/**
 * The choice of mail, store and language, as links. The parameter of the language is not `locale`, which Payload reads
 * from any address to switch the whole panel.
 */
export const ExampleChoice = ({ stores, store, template, locale, reader }: Props) => {
  const t = mailsPanel.for(reader)
  const chosen = { store: store.id, template, language: locale }
  return (
    <nav className="fm-choice" aria-label={t('example.choice')}>
      {stores.length > 1 && (
        <div className="fm-filters">
          {stores.map(({ id, name }) => (
            <ChoiceLink key={id} to={{ ...chosen, store: id }} isChosen={id === store.id}>
              {name}
            </ChoiceLink>
          ))}
        </div>
      )}
      <div className="fm-filters">
        {localesOf(store).map((each) => (
          <ChoiceLink key={each} to={{ ...chosen, language: each }} isChosen={each === locale}>
            {localeEntry(each).name}
          </ChoiceLink>
        ))}
      </div>
      <ul className="fm-choice__list">
        {mailTemplateIds.map((id) => (
          <li key={id}>
            <ChoiceLink to={{ ...chosen, template: id }} isChosen={id === template}>
              {t(`templates.${id}`)}
            </ChoiceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
