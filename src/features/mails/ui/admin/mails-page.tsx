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

/** The mails that failed and those that wait, for the stores that the panel shows. */
export function MailsPage(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const staff = staffOf(req)
  // Payload requires a sign-in only at its own views.
  if (!staff) redirect('/admin/login?redirect=/admin/mails')
  const mayRead = mailRoles.includes(staff.role)
  return (
    <PanelFrame view={view}>
      <SetStepNav nav={[{ label: 'E-mails' }]} />
      {mayRead ? (
        <Mails ctx={{ payload: req.payload, req, clock: systemClock }} storeIds={shownStores(req)} />
      ) : (
        <p className="fm-page">Your role may not see the recipients of e-mails.</p>
      )}
    </PanelFrame>
  )
}

async function Mails({ ctx, storeIds }: { ctx: SystemContext; storeIds: readonly string[] }) {
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
          <h1>E-mails</h1>
          <p className="fm-soft">What could not be sent, and what is on its way. Sent e-mails are not kept.</p>
        </div>
        <div className="fm-actions">
          {kinds.map(({ kind, label, count }) => (
            <ActionDialog
              key={kind}
              label={`Send all again: ${label} (${String(count)})`}
              title={`Send ${inWords(count)} again?`}
              intro={<p>{label}. Recipients who already have it see it only once: it is the same e-mail.</p>}
              submit="Send again"
              action="/api/mails/send-again"
              done="The e-mails are on their way."
            >
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="stores" value={storeIds.join()} />
            </ActionDialog>
          ))}
        </div>
      </header>
      <section className="fm-panel" aria-labelledby="mails-failed">
        <h2 id="mails-failed">Not sent{total > 0 && ` (${String(total)})`}</h2>
        {failed.length === 0 ? (
          <p className="fm-soft">Nothing. Every e-mail has reached a mail server, or is on its way.</p>
        ) : (
          <>
            <p className="fm-soft fm-mails__intro">
              These are not retried automatically. Look at the reason first; when it is fixed, send them again. A wrong
              address cannot be corrected here: contact the customer in another way and discard the e-mail. They are
              kept for 30 days.
            </p>
            <MailList mails={failed} state="failed" hasStores={hasStores} />
            {total > mostMails && <p className="fm-soft">The newest {mostMails} of them are shown.</p>}
          </>
        )}
      </section>
      <section className="fm-panel" aria-labelledby="mails-waiting">
        <h2 id="mails-waiting">On their way</h2>
        {waiting.length === 0 ? (
          <p className="fm-soft">No e-mails are waiting.</p>
        ) : (
          <MailList mails={waiting} state="waiting" hasStores={hasStores} />
        )}
      </section>
    </div>
  )
}

const inWords = (count: number): string => (count === 1 ? 'this e-mail' : `these ${String(count)} e-mails`)
