import type { ReactNode } from 'react'

import type { StoreScope } from '@/platform/context'
import { localeEntry, localesOf, type Locale } from '@/shared/locales'

import { mailTemplates, type MailTemplate } from '../../domain/mail-templates'

interface Props {
  readonly stores: readonly StoreScope[]
  readonly store: StoreScope
  readonly template: MailTemplate
  readonly locale: Locale
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
export const ExampleChoice = ({ stores, store, template, locale }: Props) => {
  const chosen = { store: store.id, template, language: locale }
  return (
    <nav className="fm-choice" aria-label="Example">
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
        {mailTemplates.map(({ id, label }) => (
          <li key={id}>
            <ChoiceLink to={{ ...chosen, template: id }} isChosen={id === template}>
              {label}
            </ChoiceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
