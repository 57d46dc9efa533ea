'use client'

import { PasswordField } from '@payloadcms/ui'

/** What opens an account is not changed by who finds a browser signed in. */
export function CurrentPassword({ path }: { path: string }) {
  return (
    <div className="field-type">
      <PasswordField
        autoComplete="current-password"
        field={{ name: 'currentPassword', label: 'Your present password', required: false }}
        path={path}
        validate={() => true}
      />
      <p className="fm-soft">
        Needed to add a person, to change a password or an e-mail address, and to make or revoke an API key.
      </p>
    </div>
  )
}
