'use client'

import { Button, toast, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react'

import { sendForm, type Refusal } from '@/ui/admin/send-form'
import { useScripts } from '@/ui/use-scripts'
import { sharedPanel } from '@/shared/shared-panel'

interface Props {
  /** The text of the button that opens it. */
  readonly label: string
  readonly look?: 'primary' | 'secondary'
  readonly title: string
  readonly intro?: ReactNode
  /** The fields; each is sent under its name. */
  readonly children?: ReactNode
  /** The text of the button that confirms. */
  readonly submit: string
  readonly isDestructive?: boolean
  /** The endpoint that receives the fields as JSON. */
  readonly action: string
  /** The message of success. */
  readonly done: string
}

/**
 * A button of the panel that asks for confirmation and afterwards reloads the page's data. It shows why the server
 * refused the action.
 */
export function ActionDialog({
  label,
  look = 'secondary',
  title,
  intro,
  children,
  submit,
  action,
  done,
  ...rest
}: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const shown = useTranslation()
  const t = sharedPanel.for(shown)
  const hasScripts = useScripts()
  const { clearRouteCache } = useRouteCache()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setBusy(true)
    const refused = await sendForm(action, event.currentTarget, shown)
    setBusy(false)
    setRefusal(refused)
    if (refused) return
    dialog.current?.close()
    toast.success(done)
    clearRouteCache()
  }

  // A refused action may still have changed data, such as a refund that is now recorded as failed.
  function leave() {
    dialog.current?.close()
    if (refusal) clearRouteCache()
  }

  return (
    <>
      <Button
        buttonStyle={look}
        margin={false}
        disabled={!hasScripts}
        onClick={() => {
          setRefusal(null)
          dialog.current?.showModal()
        }}
      >
        {label}
      </Button>
      <dialog ref={dialog} className="fm-dialog" aria-labelledby={titleId}>
        <form onSubmit={(event) => void send(event)}>
          <h2 id={titleId}>{title}</h2>
          {intro !== undefined && <div className="fm-dialog__intro">{intro}</div>}
          {refusal && (
            <p className="fm-alert" role="alert">
              {refusal.message}
            </p>
          )}
          {children !== undefined && <div className="fm-dialog__fields">{children}</div>}
          <div className="fm-dialog__buttons">
            <Button buttonStyle="secondary" margin={false} type="button" onClick={leave}>
              {t('dialog.cancel')}
            </Button>
            <Button
              buttonStyle={rest.isDestructive ? 'error' : 'primary'}
              margin={false}
              type="submit"
              disabled={isBusy}
            >
              {submit}
            </Button>
          </div>
        </form>
      </dialog>
    </>
  )
}
