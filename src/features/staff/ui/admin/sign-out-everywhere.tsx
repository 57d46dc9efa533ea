'use client'

import { Button, ConfirmationModal, toast, useAuth, useDocumentInfo, useModal } from '@payloadcms/ui'

import { sendJson } from '@/ui/admin/send-form'
import { useScripts } from '@/ui/use-scripts'

const modal = 'sign-out-everywhere'

/** Ends every session of the person whose account is open, one's own or a colleague's. */
export function SignOutEverywhere() {
  const hasScripts = useScripts()
  const { id, hasSavePermission = false } = useDocumentInfo()
  const { openModal } = useModal()
  const { user } = useAuth()
  const isOwn = user?.id === id

  async function signOut() {
    const answer = await sendJson(`/api/staff/${String(id)}/sign-out`, {})
    if (!answer.ok) toast.error(answer.refusal.message)
    else if (isOwn) window.location.assign('/admin/login')
    else toast.success('This person is signed out everywhere.')
  }

  if (id === undefined || !hasSavePermission) return null
  return (
    <section className="field-type fm-sessions">
      <h3>Sessions</h3>
      <p className="fm-soft">
        A session ends after 30 minutes without use, and 12 hours after signing in. A new password, role or store ends
        the others of this person at once, and the API key with them.
      </p>
      <div className="fm-actions">
        <Button buttonStyle="secondary" margin={false} disabled={!hasScripts} onClick={() => openModal(modal)}>
          Sign out everywhere
        </Button>
      </div>
      <ConfirmationModal
        modalSlug={modal}
        heading="Sign out everywhere?"
        body={isOwn ? 'You are signed out here too.' : 'This person has to sign in again in every browser.'}
        confirmLabel="Sign out"
        onConfirm={signOut}
      />
    </section>
  )
}
