import type { ReactNode } from 'react'

import { toDecimal } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { ActionDialog } from '@/ui/admin/action-dialog'
import { FormMoney, FormSelect, FormText } from '@/ui/admin/form-field'

import { cancelReasons, refundReasons } from '../../domain/staff-reasons'
import type { StaffOrderView } from '../../order.queries'
import { ordersPanel } from '../../panel-texts'
import { reasonWords } from './staff-words'

interface Props {
  readonly order: StaffOrderView
  readonly reader: InPanelLanguage
}

const optionsOf = (values: readonly string[], reader: InPanelLanguage) =>
  values.map((value) => ({ value, label: reasonWords(value, reader) }))

const refundable = ({ order, reader }: Props): string => formatMoney(order.refundable, panelLanguage(reader))

/** The next actions as buttons, the most likely one first. Each opens a confirmation. */
export function OrderActions({ order, reader, fulfillButton }: Props & { readonly fulfillButton: ReactNode }) {
  const can = (action: StaffOrderView['actions'][number]) => order.actions.includes(action)
  const isStanding = order.status === 'placed' || order.status === 'completed'
  const shown = { order, reader }
  return (
    <div className="fm-actions">
      {(can('fulfill') || can('fulfill_anyway')) && fulfillButton}
      {can('mark_paid') && <MarkPaid {...shown} isNext={!can('fulfill')} />}
      {can('capture') && <Capture {...shown} />}
      {can('reinstate') && <Reinstate {...shown} />}
      {can('refund') && <RefundDialog {...shown} />}
      {can('cancel') && <CancelDialog {...shown} />}
      {can('cancel_rest') && <CancelRest {...shown} />}
      {can('close_unpaid') && <CloseUnpaid {...shown} />}
      {isStanding && <Resend {...shown} />}
    </div>
  )
}

function Resend({ order, reader }: Props) {
  const t = ordersPanel.for(reader)
  return (
    <ActionDialog
      label={t('actions.resend.label')}
      title={t('actions.resend.title')}
      intro={<p>{t('actions.resend.intro', { email: order.email })}</p>}
      submit={t('actions.resend.submit')}
      action={`/api/orders/${order.id}/resend-confirmation`}
      done={t('actions.resend.done')}
    />
  )
}

function MarkPaid({ order, reader, isNext }: Props & { readonly isNext: boolean }) {
  const t = ordersPanel.for(reader)
  return (
    <ActionDialog
      label={t('actions.markPaid.label')}
      look={isNext ? 'primary' : 'secondary'}
      title={t('actions.markPaid.title', { amount: formatMoney(order.total, panelLanguage(reader)) })}
      intro={<p>{t('actions.markPaid.intro')}</p>}
      submit={t('actions.markPaid.submit')}
      action={`/api/orders/${order.id}/mark-paid`}
      done={t('actions.markPaid.done')}
    />
  )
}

function Capture({ order, reader }: Props) {
  const t = ordersPanel.for(reader)
  return (
    <ActionDialog
      label={t('actions.capture.label')}
      look="primary"
      title={t('actions.capture.title', { number: order.number })}
      intro={<p>{t('actions.capture.intro')}</p>}
      submit={t('actions.capture.label')}
      action={`/api/orders/${order.id}/capture`}
      done={t('actions.capture.done')}
    />
  )
}

function Reinstate({ order, reader }: Props) {
  const t = ordersPanel.for(reader)
  return (
    <ActionDialog
      label={t('actions.reinstate.label')}
      title={t('actions.reinstate.title', { amount: formatMoney(order.total, panelLanguage(reader)) })}
      intro={<p>{t('actions.reinstate.intro')}</p>}
      submit={t('actions.reinstate.submit')}
      action={`/api/orders/${order.id}/reinstate`}
      done={t('actions.reinstate.done')}
    />
  )
}

function CancelRest({ order, reader }: Props) {
  const t = ordersPanel.for(reader)
  const amount = refundable({ order, reader })
  const refund = order.refundable.amount > 0 ? [t('actions.cancelRest.refund', { amount })] : []
  return (
    <ActionDialog
      label={t('actions.cancelRest.label')}
      title={t('actions.cancelRest.title', { number: order.number })}
      intro={<p>{[t('actions.cancelRest.intro'), ...refund, t('actions.cancelRest.final')].join(' ')}</p>}
      submit={t('actions.cancelRest.label')}
      isDestructive
      action={`/api/orders/${order.id}/cancel-rest`}
      done={t('actions.cancelRest.done')}
    />
  )
}

function CloseUnpaid({ order, reader }: Props) {
  const t = ordersPanel.for(reader)
  return (
    <ActionDialog
      label={t('actions.closeUnpaid.label')}
      title={t('actions.closeUnpaid.title', { number: order.number })}
      intro={<p>{t('actions.closeUnpaid.intro')}</p>}
      submit={t('actions.closeUnpaid.submit')}
      isDestructive
      action={`/api/orders/${order.id}/close-unpaid`}
      done={t('actions.closeUnpaid.done')}
    />
  )
}

function RefundDialog({ order, reader }: Props) {
  const t = ordersPanel.for(reader)
  const isByHand = order.payment !== null && order.payment.method !== null
  const amount = refundable({ order, reader })
  return (
    <ActionDialog
      label={t('actions.refund.label')}
      title={t('actions.refund.title', { number: order.number })}
      intro={<p>{t(isByHand ? 'actions.refund.byHand' : 'actions.refund.online', { amount })}</p>}
      submit={t('actions.refund.label')}
      isDestructive
      action={`/api/orders/${order.id}/refund`}
      done={t('actions.refund.done')}
    >
      <FormMoney
        label={t('actions.refund.amount')}
        unit={order.currency}
        name="amount"
        required
        defaultValue={toDecimal(order.refundable)}
      />
      <FormSelect label={t('actions.refund.reason')} name="reason" options={optionsOf(refundReasons, reader)} />
    </ActionDialog>
  )
}

function CancelDialog({ order, reader }: Props) {
  const t = ordersPanel.for(reader)
  const amount = refundable({ order, reader })
  return (
    <ActionDialog
      label={t('actions.cancel.label')}
      title={t('actions.cancel.title', { number: order.number })}
      intro={
        <p>{order.refundable.amount > 0 ? t('actions.cancel.introRefund', { amount }) : t('actions.cancel.intro')}</p>
      }
      submit={t('actions.cancel.submit')}
      isDestructive
      action={`/api/orders/${order.id}/cancel`}
      done={t('actions.cancel.done')}
    >
      <FormSelect label={t('actions.refund.reason')} name="reason" options={optionsOf(cancelReasons, reader)} />
      <FormText label={t('note.label')} hint={t('note.hint')} name="note" maxLength={1000} />
    </ActionDialog>
  )
}
