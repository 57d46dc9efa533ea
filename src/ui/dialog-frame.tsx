'use client'

import type { ReactNode } from 'react'
import { closesDialog } from '@/ui/dialog-props'
import { IconButton } from '@/ui/icon-button'

export type DialogProps = {
  /** Unique on the page; open it with `opensDialog(id)` on a button or `openDialog(id)` in code. */
  id: string
  title: ReactNode
  /** Name of the close button. */
  closeLabel: string
  children: ReactNode
  /** Stays visible below the scrolling content: totals, the next action. */
  footer?: ReactNode
}

type FrameProps = DialogProps & { className: string }

/**
 * Head, scrolling body and foot of a native dialog. Escape, a click outside and the cross close it; the page behind is
 * inert.
 */
export function DialogFrame({ id, title, closeLabel, children, footer, className }: FrameProps) {
  return (
    <dialog id={id} className={`ui-dialog ${className}`} closedby="any" aria-labelledby={`${id}-title`}>
      <div className="ui-dialog-head">
        <h2 id={`${id}-title`} className="ui-dialog-title">
          {title}
        </h2>
        <IconButton icon="close" label={closeLabel} {...closesDialog(id)} />
      </div>
      <div className="ui-dialog-body">{children}</div>
      {footer && <div className="ui-dialog-foot">{footer}</div>}
    </dialog>
  )
}
