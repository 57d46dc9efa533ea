import { ActionDialog } from '@/ui/admin/action-dialog'
import { StoreTime } from '@/ui/admin/store-time'

import type { MailView } from '../../mails.queries'

interface Props {
  readonly mails: readonly MailView[]
  readonly state: 'failed' | 'waiting'
  /** Whether the list has mails of several stores. */
  readonly hasStores: boolean
}

const triesInWords = (tries: number): string =>
  tries === 0 ? 'not attempted yet' : `${String(tries)} ${tries === 1 ? 'attempt' : 'attempts'}`

/** One row a mail: kind, recipient, error, and buttons. */
export const MailList = ({ mails, state, hasStores }: Props) => (
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
          <p className="fm-mails__to">{mail.recipient ?? 'No recipient'}</p>
        </div>
        <div className="fm-mails__why">
          {mail.error && (
            <p>
              {mail.error.words} {mail.error.codes !== null && <span className="fm-code">{mail.error.codes}</span>}
            </p>
          )}
          <p className="fm-soft">
            {triesInWords(mail.tries)}, {state === 'failed' ? 'last' : 'queued'}{' '}
            <StoreTime at={mail.at} timeZone={mail.timeZone} />
            {state === 'waiting' && mail.error && (
              <>
                , next <StoreTime at={mail.nextTryAt} timeZone={mail.timeZone} />
              </>
            )}
          </p>
        </div>
        {state === 'failed' && <FailedActions mail={mail} />}
      </li>
    ))}
  </ul>
)

const FailedActions = ({ mail: { id, label, recipient } }: { mail: MailView }) => (
  <div className="fm-actions">
    <ActionDialog
      label="Send again"
      title="Send this e-mail again?"
      intro={
        <p>
          {label}, to {recipient ?? 'no recipient'}.
        </p>
      }
      submit="Send"
      action="/api/mails/send-again"
      done="The e-mail is on its way."
    >
      <input type="hidden" name="id" value={id} />
    </ActionDialog>
    <ActionDialog
      label="Discard"
      title="Discard this e-mail?"
      intro={<p>It leaves this list and will never be sent. {recipient ?? 'The recipient'} will not be notified.</p>}
      submit="Discard"
      isDestructive
      action="/api/mails/give-up"
      done="E-mail discarded."
    >
      <input type="hidden" name="id" value={id} />
    </ActionDialog>
  </div>
)
