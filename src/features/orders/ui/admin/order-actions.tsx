import type { ReactNode } from 'react'

import { toDecimal } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { ActionDialog } from '@/ui/admin/action-dialog'
import { FormMoney, FormSelect, FormText } from '@/ui/admin/form-field'

import { cancelReasons, refundReasons } from '../../domain/staff-reasons'
import type { StaffOrderView } from '../../order.queries'
import { cancelReasonWords, refundReasonWords } from './staff-words'

const optionsOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: words[value] }))

/** The next actions as buttons, the most likely one first. Each opens a confirmation. */
export function OrderActions({ order, fulfillButton }: { order: StaffOrderView; fulfillButton: ReactNode }) {
  const can = (action: StaffOrderView['actions'][number]) => order.actions.includes(action)
  const isStanding = order.status === 'placed' || order.status === 'completed'
  return (
    <div className="fm-actions">
      {(can('fulfill') || can('fulfill_anyway')) && fulfillButton}
      {can('mark_paid') && <MarkPaid order={order} isNext={!can('fulfill')} />}
      {can('capture') && <Capture order={order} />}
      {can('reinstate') && <Reinstate order={order} />}
      {can('refund') && <RefundDialog order={order} />}
      {can('cancel') && <CancelDialog order={order} />}
      {can('cancel_rest') && <CancelRest order={order} />}
      {can('close_unpaid') && <CloseUnpaid order={order} />}
      {isStanding && (
        <ActionDialog
          label="Resend confirmation"
          title="Send the confirmation again?"
          intro={<p>It goes to {order.email} and shows the order as it stands now.</p>}
          submit="Send"
          action={`/api/orders/${order.id}/resend-confirmation`}
          done="The confirmation is on its way."
        />
      )}
    </div>
  )
}

const MarkPaid = ({ order, isNext }: { order: StaffOrderView; isNext: boolean }) => (
  <ActionDialog
    label="Mark as paid"
    look={isNext ? 'primary' : 'secondary'}
    title={`Has ${formatMoney(order.total, 'en')} arrived?`}
    intro={
      <p>The customer is notified by e-mail that the payment has arrived. This cannot be undone, only refunded.</p>
    }
    submit="It has arrived"
    action={`/api/orders/${order.id}/mark-paid`}
    done="Marked as paid."
  />
)

const Capture = ({ order }: { order: StaffOrderView }) => (
  <ActionDialog
    label="Take the payment"
    look="primary"
    title={`Take the payment of order ${order.number}?`}
    intro={<p>The provider has authorized the money. Taking it cannot be undone, only refunded.</p>}
    submit="Take the payment"
    action={`/api/orders/${order.id}/capture`}
    done="The payment is taken."
  />
)

const Reinstate = ({ order }: { order: StaffOrderView }) => (
  <ActionDialog
    label="Payment has arrived"
    title={`Has ${formatMoney(order.total, 'en')} arrived after all?`}
    intro={
      <p>
        The order is reinstated as paid, if its items are still available, and the customer is notified by e-mail. If
        they are not, send the money back by hand.
      </p>
    }
    submit="It has arrived"
    action={`/api/orders/${order.id}/reinstate`}
    done="The order is reinstated."
  />
)

const CancelRest = ({ order }: { order: StaffOrderView }) => (
  <ActionDialog
    label="Cancel the rest"
    title={`Ship nothing more of order ${order.number}?`}
    intro={
      <p>
        What has not been shipped goes back on sale, and the order ends with what has. The customer is notified by
        e-mail.
        {order.refundable.amount > 0 &&
          ` Money is not moved by this: refund what they paid for it, up to ${formatMoney(order.refundable, 'en')}.`}{' '}
        This cannot be undone.
      </p>
    }
    submit="Cancel the rest"
    isDestructive
    action={`/api/orders/${order.id}/cancel-rest`}
    done="The rest is canceled."
  />
)

const CloseUnpaid = ({ order }: { order: StaffOrderView }) => (
  <ActionDialog
    label="Close without payment"
    title={`Close order ${order.number} unpaid?`}
    intro={
      <p>
        For a parcel that was refused at the door, or a payment that never arrives. Add what came back to the stock by
        hand. The customer gets no e-mail. This cannot be undone.
      </p>
    }
    submit="Close the order"
    isDestructive
    action={`/api/orders/${order.id}/close-unpaid`}
    done="The order is closed."
  />
)

function RefundDialog({ order }: { order: StaffOrderView }) {
  const isByHand = order.payment !== null && order.payment.method !== null
  const left = formatMoney(order.refundable, 'en')
  return (
    <ActionDialog
      label="Refund"
      title={`Refund order ${order.number}`}
      intro={
        <p>
          {isByHand
            ? `Up to ${left}. Transfer the money yourself: this only records it and notifies the customer.`
            : `Up to ${left}, sent back to the card or wallet it came from. The customer is notified by e-mail.`}
        </p>
      }
      submit="Refund"
      isDestructive
      action={`/api/orders/${order.id}/refund`}
      done="The refund is recorded."
    >
      <FormMoney
        label="Amount"
        unit={order.currency}
        name="amount"
        required
        defaultValue={toDecimal(order.refundable)}
      />
      <FormSelect label="Reason" name="reason" options={optionsOf(refundReasons, refundReasonWords)} />
    </ActionDialog>
  )
}

const CancelDialog = ({ order }: { order: StaffOrderView }) => (
  <ActionDialog
    label="Cancel order"
    title={`Cancel order ${order.number}?`}
    intro={
      <p>
        Its items go back on sale
        {order.refundable.amount > 0 && `, and ${formatMoney(order.refundable, 'en')} are refunded`}. The customer is
        notified by e-mail. This cannot be undone.
      </p>
    }
    submit="Cancel the order"
    isDestructive
    action={`/api/orders/${order.id}/cancel`}
    done="The order is canceled."
  >
    <FormSelect label="Reason" name="reason" options={optionsOf(cancelReasons, cancelReasonWords)} />
    <FormText label="Note for your colleagues" hint="Only staff read it." name="note" maxLength={1000} />
  </ActionDialog>
)
