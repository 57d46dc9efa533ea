import { NavGroup } from '@payloadcms/ui'
import type { ServerProps } from 'payload'

import { hasRole } from '@/platform/access'

import { mailRoles } from '../../mail-roles'
import { mailsPanel } from '../../panel-texts'

/** The link to the pages about mails, below the collections. */
export function MailsLink({ i18n, user }: Pick<ServerProps, 'i18n' | 'user'>) {
  const t = mailsPanel.for({ i18n })
  return (
    <NavGroup label={t('nav.group')}>
      {hasRole({ user }, ...mailRoles) && (
        <a className="nav__link" href="/admin/mails" id="nav-mails">
          <span className="nav__link-label">{t('nav.mails')}</span>
        </a>
      )}
      <a className="nav__link" href="/admin/mails/examples" id="nav-mail-examples">
        <span className="nav__link-label">{t('nav.examples')}</span>
      </a>
    </NavGroup>
  )
}
