'use client'

import { PasswordField, useTranslation } from '@payloadcms/ui'
import { staffPanel } from '../../panel-texts'

/** Asks for the present password, so that a person who finds the browser signed in cannot take over an account. */
export function CurrentPassword({ path }: { path: string }) {
  const t = staffPanel.for(useTranslation())
  return (
    <div className="field-type">
      <PasswordField
        autoComplete="current-password"
        field={{ name: 'currentPassword', label: t('staff.currentPassword.label'), required: false }}
        path={path}
        validate={() => true}
      />
      <p className="fm-soft">{t('password.hint')}</p>
    </div>
  )
}
