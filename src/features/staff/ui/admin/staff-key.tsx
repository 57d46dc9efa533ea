'use client'

import { Button, toast, useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { sendJson } from '@/ui/admin/send-form'
import { useScripts } from '@/ui/use-scripts'
import { staffPanel } from '../../panel-texts'

/** What a program sends, whatever language its owner reads. */
const header = 'Authorization: staff API-Key …'

/** Creates and revokes a person's API key, at once and without saving the form. A new key is shown only once. */
export function StaffKeyField({ path }: { path: string }) {
  const shown = useTranslation()
  const t = staffPanel.for(shown)
  const hasScripts = useScripts()
  const { id, hasSavePermission = false } = useDocumentInfo()
  const { initialValue } = useField<boolean | null>({ path })
  const currentPassword = useFormFields(([fields]) => fields['currentPassword']?.value)
  const [made, setMade] = useState<string | null | undefined>(undefined)
  const hasKey = made === undefined ? initialValue === true : made !== null

  async function send(action: 'make' | 'revoke') {
    const body = { action, currentPassword: currentPassword ?? '' }
    const answer = await sendJson(`/api/staff/${String(id)}/api-key`, body, shown)
    if (!answer.ok) {
      toast.error(answer.refusal.message)
      return
    }
    setMade((answer.value as { key: string | null }).key)
    toast.success(t(action === 'make' ? 'key.created' : 'key.revoked'))
  }

  if (id === undefined || !hasSavePermission) return null
  return (
    <section className="field-type fm-key">
      <h3>{t('staff.enableAPIKey.label')}</h3>
      <p className="fm-soft">{t('key.hint', { header })}</p>
      {made ? <p className="fm-key__text">{made}</p> : <p>{t(hasKey ? 'key.has' : 'key.hasNone')}</p>}
      <div className="fm-actions">
        <Button buttonStyle="secondary" margin={false} disabled={!hasScripts} onClick={() => void send('make')}>
          {t(hasKey ? 'key.another' : 'key.create')}
        </Button>
        {hasKey && (
          <Button buttonStyle="secondary" margin={false} disabled={!hasScripts} onClick={() => void send('revoke')}>
            {t('key.revoke')}
          </Button>
        )}
      </div>
    </section>
  )
}
