import { NavGroup } from '@payloadcms/ui'
import type { ServerProps } from 'payload'

import { hasRole } from '@/platform/access'

import { mailRoles } from '../../mail-roles'

/** The link to the pages about mails, below the collections. */
export function MailsLink({ user }: Pick<ServerProps, 'user'>) {
  return (
    <NavGroup label="E-mail">
      {hasRole({ user }, ...mailRoles) && (
        <a className="nav__link" href="/admin/mails" id="nav-mails">
          <span className="nav__link-label">E-mails</span>
        </a>
      )}
      <a className="nav__link" href="/admin/mails/examples" id="nav-mail-examples">
        <span className="nav__link-label">E-mail previews</span>
      </a>
    </NavGroup>
  )
}
