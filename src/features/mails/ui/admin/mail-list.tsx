import { ActionDialog } from '@/ui/admin/action-dialog'

import type { MailView } from '../../mails.queries'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { mailsPanel } from '../../panel-texts'
import { formatForStaff } from '@/shared/date-format'

interface Props {
  readonly mails: readonly MailView[]
  readonly state: 'failed' | 'waiting'
  /** Whether the list has mails of several stores. */
  readonly hasStores: boolean
  readonly reader: InPanelLanguage
}

/** One row a mail: kind, recipient, error, and buttons. */
export function MailList({ mails, state, hasStores, reader }: Props) {
  const t = mailsPanel.for(reader)
  return (
    <ul className="fm-rows fm-mails">
      {mails.map((mail) => (
        <li key={mail.id}>
          <div>
            <strong>{mail.label}</strong>
            {mail.orderId !== null && (
              <>
                {' · '}
                <a href={`/admin/collections/orders/${mail.orderId}`}>{mail.orderNumber}</a>
              </>
            )}
            {hasStores && <span className="fm-soft"> · {mail.storeName}</span>}
            <p className="fm-mails__to">{mail.recipient ?? t('row.noRecipient')}</p>
          </div>
          <div className="fm-mails__why">
            {mail.error && (
              <p>
                {mail.error.words} {mail.error.codes !== null && <span className="fm-code">{mail.error.codes}</span>}
              </p>
            )}
            <p className="fm-soft">{attempts(mail, state, reader)}</p>
          </div>
          {state === 'failed' && <FailedActions mail={mail} reader={reader} />}
        </li>
      ))}
    </ul>
  )
}

function attempts({ tries, at, error, nextTryAt, timeZone }: MailView, state: Props['state'], reader: InPanelLanguage) {
  const t = mailsPanel.for(reader)
  const locale = panelLanguage(reader)
  const time = (moment: string) => formatForStaff(moment, { locale, timeZone })
  const parts = [
    t('row.attempts', { count: tries }),
    t(state === 'failed' ? 'row.last' : 'row.queued', { time: time(at) }),
    ...(state === 'waiting' && error ? [t('row.next', { time: time(nextTryAt) })] : []),
  ]
  return parts.join(' · ')
}

function FailedActions({ mail: { id, label, recipient }, reader }: { mail: MailView; reader: InPanelLanguage }) {
  const t = mailsPanel.for(reader)
  return (
    <div className="fm-actions">
      <ActionDialog
        label={t('again.label')}
        title={t('again.title')}
        intro={
          <p>
            {recipient === null ? t('again.introNone', { kind: label }) : t('again.intro', { kind: label, recipient })}
          </p>
        }
        submit={t('again.submit')}
        action="/api/mails/send-again"
        done={t('again.done')}
      >
        <input type="hidden" name="id" value={id} />
      </ActionDialog>
      <ActionDialog
        label={t('discard.label')}
        title={t('discard.title')}
        intro={<p>{recipient === null ? t('discard.introNone') : t('discard.intro', { recipient })}</p>}
        submit={t('discard.label')}
        isDestructive
        action="/api/mails/give-up"
        done={t('discard.done')}
      >
        <input type="hidden" name="id" value={id} />
      </ActionDialog>
    </div>
  )
}
