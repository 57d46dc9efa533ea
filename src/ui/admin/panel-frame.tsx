import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

/** A page of the project's own inside the panel's frame, with its navigation; Payload frames only its own views. */
export const PanelFrame = ({ view, children }: { view: AdminViewServerProps; children: ReactNode }) => {
  const { initPageResult, params, searchParams, i18n } = view
  const { req, permissions, visibleEntities, locale } = initPageResult
  return (
    <DefaultTemplate
      i18n={i18n}
      payload={req.payload}
      permissions={permissions}
      req={req}
      visibleEntities={visibleEntities}
      viewActions={req.payload.config.admin.components.actions}
      {...(params ? { params } : {})}
      {...(searchParams ? { searchParams } : {})}
      {...(locale ? { locale } : {})}
      {...(req.user ? { user: req.user } : {})}
    >
      {children}
    </DefaultTemplate>
  )
}
