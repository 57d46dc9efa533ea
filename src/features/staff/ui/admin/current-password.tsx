'use client'

import { PasswordField } from '@payloadcms/ui'

/** Asks for the present password, so that a person who finds the browser signed in cannot take over an account. */
export function CurrentPassword({ path }: { path: string }) {
  return (
    <div className="field-type">
      <PasswordField
        autoComplete="current-password"
        field={{ name: 'currentPassword', label: 'Your current password', required: false }}
        path={path}
        validate={() => true}
      />
      <p className="fm-soft">
        Needed to add a person, to change a password or an e-mail address, and to create or revoke an API key.
      </p>
    </div>
  )
}
