import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { staffOf } from '@/platform/access'
import type { SystemContext } from '@/platform/context'
import { shownStores } from '@/platform/panel-store'
import { systemClock } from '@/shared/clock'
import { ActionDialog } from '@/ui/admin/action-dialog'
import { PanelFrame } from '@/ui/admin/panel-frame'

import { mailRoles } from '../../mail-roles'
import { deadMailKinds, listMails, mostMails } from '../../mails.queries'
import { MailList } from './mail-list'
import { mailsPanel } from '../../panel-texts'

/** The mails that failed and those that wait, for the stores that the panel shows. */
export function MailsPage(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const staff = staffOf(req)
  // Payload requires a sign-in only at its own views.
  if (!staff) redirect('/admin/login?redirect=/admin/mails')
  const t = mailsPanel.for(req)
  const mayRead = mailRoles.includes(staff.role)
  return (
    <PanelFrame view={view}>
      <SetStepNav nav={[{ label: t('nav.mails') }]} />
      {mayRead ? (
        <Mails ctx={{ payload: req.payload, req, clock: systemClock }} storeIds={shownStores(req)} />
      ) : (
        <p className="fm-page">{t('page.role')}</p>
      )}
    </PanelFrame>
  )
}

async function Mails({ ctx, storeIds }: { ctx: SystemContext; storeIds: readonly string[] }) {
  const t = mailsPanel.for(ctx.req)
  const [kinds, failed, waiting] = await Promise.all([
    deadMailKinds(ctx, storeIds),
    listMails(ctx, { storeIds, state: 'failed' }),
    listMails(ctx, { storeIds, state: 'waiting' }),
  ])
  const total = kinds.reduce((sum, { count }) => sum + count, 0)
  const hasStores = storeIds.length > 1
  return (
    <div className="fm-page">
      <header className="fm-page__head">
        <div>
          <h1>{t('nav.mails')}</h1>
          <p className="fm-soft">{t('page.intro')}</p>
        </div>
        <div className="fm-actions">
          {kinds.map(({ kind, label, count }) => (
            <ActionDialog
              key={kind}
              label={t('all.label', { kind: label, count })}
              title={t('all.title', { count })}
              intro={<p>{t('all.intro', { kind: label })}</p>}
              submit={t('all.submit')}
              action="/api/mails/send-again"
              done={t('all.done')}
            >
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="stores" value={storeIds.join()} />
            </ActionDialog>
          ))}
        </div>
      </header>
      <section className="fm-panel" aria-labelledby="mails-failed">
        <h2 id="mails-failed">{total > 0 ? t('failed.counted', { count: total }) : t('failed.title')}</h2>
        {failed.length === 0 ? (
          <p className="fm-soft">{t('failed.none')}</p>
        ) : (
          <>
            <p className="fm-soft fm-mails__intro">{t('failed.intro')}</p>
            <MailList mails={failed} state="failed" hasStores={hasStores} reader={ctx.req} />
            {total > mostMails && <p className="fm-soft">{t('failed.newest', { most: mostMails })}</p>}
          </>
        )}
      </section>
      <section className="fm-panel" aria-labelledby="mails-waiting">
        <h2 id="mails-waiting">{t('waiting.title')}</h2>
        {waiting.length === 0 ? (
          <p className="fm-soft">{t('waiting.none')}</p>
        ) : (
          <MailList mails={waiting} state="waiting" hasStores={hasStores} reader={ctx.req} />
        )}
      </section>
    </div>
  )
}
