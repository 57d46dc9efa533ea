'use client'

import { Button, toast, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'

import { sendJson } from '@/ui/admin/send-form'
import { useScripts } from '@/ui/use-scripts'

/** Creates and revokes a person's API key, at once and without saving the form. A new key is shown only once. */
export function StaffKeyField({ path }: { path: string }) {
  const hasScripts = useScripts()
  const { id, hasSavePermission = false } = useDocumentInfo()
  const { initialValue } = useField<boolean | null>({ path })
  const currentPassword = useFormFields(([fields]) => fields['currentPassword']?.value)
  const [made, setMade] = useState<string | null | undefined>(undefined)
  const hasKey = made === undefined ? initialValue === true : made !== null

  async function send(action: 'make' | 'revoke') {
    const answer = await sendJson(`/api/staff/${String(id)}/api-key`, {
      action,
      currentPassword: currentPassword ?? '',
    })
    if (!answer.ok) {
      toast.error(answer.refusal.message)
      return
    }
    setMade((answer.value as { key: string | null }).key)
    toast.success(action === 'make' ? 'Key created. It is shown only once.' : 'Key revoked.')
  }

  if (id === undefined || !hasSavePermission) return null
  return (
    <section className="field-type fm-key">
      <h3>API key</h3>
      <p className="fm-soft">
        Lets a program act as this person: it sends <code>Authorization: staff API-Key …</code>. The key stops working
        after a new password, role or store, and after signing out everywhere. Enter your current password above first.
      </p>
      {made ? <p className="fm-key__text">{made}</p> : <p>{hasKey ? 'There is a key.' : 'There is no key.'}</p>}
      <div className="fm-actions">
        <Button buttonStyle="secondary" margin={false} disabled={!hasScripts} onClick={() => void send('make')}>
          {hasKey ? 'Create another key' : 'Create a key'}
        </Button>
        {hasKey && (
          <Button buttonStyle="secondary" margin={false} disabled={!hasScripts} onClick={() => void send('revoke')}>
            Revoke the key
          </Button>
        )}
      </div>
    </section>
  )
}
