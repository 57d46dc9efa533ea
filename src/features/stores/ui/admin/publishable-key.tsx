'use client'

import { Button, ConfirmationModal, toast, useDocumentInfo, useField, useModal, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { sendJson } from '@/ui/admin/send-form'
import { useScripts } from '@/ui/use-scripts'
import { storesPanel } from '../../panel-texts'

const modal = 'revoke-publishable-key'

/**
 * A store's key for clients of the API on other hosts: created, copied and revoked here at once, without saving the
 * form.
 */
export function PublishableKeyField({ path }: { path: string }) {
  const shown = useTranslation()
  const t = storesPanel.for(shown)
  const hasScripts = useScripts()
  const { id, hasSavePermission = false } = useDocumentInfo()
  const { openModal } = useModal()
  const { initialValue } = useField<string | null>({ path })
  const [made, setMade] = useState<string | null | undefined>(undefined)
  const key = made === undefined ? (initialValue ?? null) : made

  async function send(action: 'make' | 'revoke') {
    const answer = await sendJson(`/api/publishable-key/${String(id)}`, { action }, shown)
    if (!answer.ok) {
      toast.error(answer.refusal.message)
      return
    }
    setMade((answer.value as { key: string | null }).key)
    toast.success(t(action === 'make' ? 'key.created' : 'key.revoked'))
  }

  if (id === undefined) return null
  return (
    <section className="field-type fm-key">
      <h3>{t('stores.publishableKey.label')}</h3>
      <p className="fm-soft">{t('key.hint')}</p>
      {key === null ? <p>{t('key.none')}</p> : <p className="fm-key__text">{key}</p>}
      {hasSavePermission && (
        <div className="fm-actions">
          {key === null ? (
            <Button buttonStyle="secondary" margin={false} disabled={!hasScripts} onClick={() => void send('make')}>
              {t('key.create')}
            </Button>
          ) : (
            <Button buttonStyle="secondary" margin={false} disabled={!hasScripts} onClick={() => openModal(modal)}>
              {t('key.revoke')}
            </Button>
          )}
        </div>
      )}
      <ConfirmationModal
        modalSlug={modal}
        heading={t('key.confirm')}
        body={t('key.consequence')}
        confirmLabel={t('key.confirmed')}
        onConfirm={() => send('revoke')}
      />
    </section>
  )
}
