'use client'

import { Button, ConfirmationModal, toast, useAuth, useDocumentInfo, useModal, useTranslation } from '@payloadcms/ui'

import { sendJson } from '@/ui/admin/send-form'
import { useScripts } from '@/ui/use-scripts'
import { staffPanel } from '../../panel-texts'

const modal = 'sign-out-everywhere'

/** Ends every session of the person whose account is open, one's own or a colleague's. */
export function SignOutEverywhere() {
  const shown = useTranslation()
  const t = staffPanel.for(shown)
  const hasScripts = useScripts()
  const { id, hasSavePermission = false } = useDocumentInfo()
  const { openModal } = useModal()
  const { user } = useAuth()
  const isOwn = user?.id === id

  async function signOut() {
    const answer = await sendJson(`/api/staff/${String(id)}/sign-out`, {}, shown)
    if (!answer.ok) toast.error(answer.refusal.message)
    else if (isOwn) window.location.assign('/admin/login')
    else toast.success(t('sessions.done'))
  }

  if (id === undefined || !hasSavePermission) return null
  return (
    <section className="field-type fm-sessions">
      <h3>{t('sessions.title')}</h3>
      <p className="fm-soft">{t('sessions.hint')}</p>
      <div className="fm-actions">
        <Button buttonStyle="secondary" margin={false} disabled={!hasScripts} onClick={() => openModal(modal)}>
          {t('sessions.signOut')}
        </Button>
      </div>
      <ConfirmationModal
        modalSlug={modal}
        heading={t('sessions.confirm')}
        body={t(isOwn ? 'sessions.own' : 'sessions.other')}
        confirmLabel={t('sessions.confirmed')}
        onConfirm={signOut}
      />
    </section>
  )
}
