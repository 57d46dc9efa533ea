'use client'

import { Button, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useState, type SubmitEvent } from 'react'

import { sendForm } from '@/ui/admin/send-form'
import { useScripts } from '@/ui/use-scripts'
import { ordersPanel } from '../../panel-texts'

/** The form that adds a note to the timeline. The typed text stays when it could not be saved. */
export function NoteForm({ action }: { action: string }) {
  const shown = useTranslation()
  const t = ordersPanel.for(shown)
  const { clearRouteCache } = useRouteCache()
  const hasScripts = useScripts()
  const [error, setError] = useState<string | null>(null)

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const refused = await sendForm(action, form, shown)
    setError(refused?.message ?? null)
    if (refused) return
    form.reset()
    clearRouteCache()
  }

  return (
    <form className="fm-note" onSubmit={(event) => void send(event)}>
      <textarea
        className="fm-input"
        name="text"
        rows={2}
        maxLength={2000}
        required
        aria-label={t('note.label')}
        placeholder={t('note.placeholder')}
      />
      <Button buttonStyle="secondary" margin={false} size="small" type="submit" disabled={!hasScripts}>
        {t('note.add')}
      </Button>
      {error !== null && (
        <p className="fm-alert" role="alert">
          {error}
        </p>
      )}
    </form>
  )
}
