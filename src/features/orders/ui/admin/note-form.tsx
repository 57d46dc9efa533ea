'use client'

import { Button, useRouteCache } from '@payloadcms/ui'
import { useState, type SubmitEvent } from 'react'

import { sendForm } from '@/ui/admin/send-form'
import { useScripts } from '@/ui/use-scripts'

/** The form that adds a note to the timeline. The typed text stays when it could not be saved. */
export function NoteForm({ action }: { action: string }) {
  const { clearRouteCache } = useRouteCache()
  const hasScripts = useScripts()
  const [error, setError] = useState<string | null>(null)

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const refused = await sendForm(action, form)
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
        aria-label="Note for your colleagues"
        placeholder="Leave a note. Only staff read it."
      />
      <Button buttonStyle="secondary" margin={false} size="small" type="submit" disabled={!hasScripts}>
        Add note
      </Button>
      {error !== null && (
        <p className="fm-alert" role="alert">
          {error}
        </p>
      )}
    </form>
  )
}
