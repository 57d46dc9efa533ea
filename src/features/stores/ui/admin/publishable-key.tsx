'use client'

import { Button, ConfirmationModal, toast, useDocumentInfo, useField, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import { sendJson } from '@/ui/admin/send-form'
import { useScripts } from '@/ui/use-scripts'

const modal = 'revoke-publishable-key'

/**
 * A store's key for clients of the API on other hosts: created, copied and revoked here at once, without saving the
 * form.
 */
export function PublishableKeyField({ path }: { path: string }) {
  const hasScripts = useScripts()
  const { id, hasSavePermission = false } = useDocumentInfo()
  const { openModal } = useModal()
  const { initialValue } = useField<string | null>({ path })
  const [made, setMade] = useState<string | null | undefined>(undefined)
  const key = made === undefined ? (initialValue ?? null) : made

  async function send(action: 'make' | 'revoke') {
    const answer = await sendJson(`/api/publishable-key/${String(id)}`, { action })
    if (!answer.ok) {
      toast.error(answer.refusal.message)
      return
    }
    setMade((answer.value as { key: string | null }).key)
    toast.success(action === 'make' ? 'Key created.' : 'Key revoked.')
  }

  if (id === undefined) return null
  return (
    <section className="field-type fm-key">
      <h3>Publishable key</h3>
      <p className="fm-soft">
        Lets a website or an app on another host use the API for this store: it sends the store’s slug as X-Store and
        this key as X-Publishable-Key. It is no secret, and it opens nothing that a shopper may not see.
      </p>
      {key === null ? <p>There is no key: other hosts cannot use the API.</p> : <p className="fm-key__text">{key}</p>}
      {hasSavePermission && (
        <div className="fm-actions">
          {key === null ? (
            <Button buttonStyle="secondary" margin={false} disabled={!hasScripts} onClick={() => void send('make')}>
              Create a key
            </Button>
          ) : (
            <Button buttonStyle="secondary" margin={false} disabled={!hasScripts} onClick={() => openModal(modal)}>
              Revoke the key
            </Button>
          )}
        </div>
      )}
      <ConfirmationModal
        modalSlug={modal}
        heading="Revoke the key?"
        body="Whatever uses it stops working within seconds. You can create a new key afterwards."
        confirmLabel="Revoke it"
        onConfirm={() => send('revoke')}
      />
    </section>
  )
}
