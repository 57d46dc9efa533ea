import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import type { DefaultServerCellComponentProps } from 'payload'

import { isCurrencyCode } from '@/shared/currencies'
import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { StatusBadge } from '@/ui/admin/status-badge'

import {
  fulfillmentOptions,
  fulfillmentWord,
  orderOptions,
  orderWord,
  paymentStatusOptions,
  paymentStatusWord,
  type Word,
} from './staff-words'

/** A state as a badge; open states of a canceled order are not highlighted. */
function stateCell<S extends string>(
  options: readonly { readonly value: S }[],
  wordOf: (state: S, reader: InPanelLanguage) => Word,
) {
  return function StateCell({ cellData, i18n, rowData }: DefaultServerCellComponentProps) {
    const state = options.find(({ value }) => value === cellData)?.value
    if (state === undefined) return null
    const { label, tone } = wordOf(state, { i18n })
    const isOver = rowData['status'] === 'canceled' && tone === 'todo'
    return <StatusBadge tone={isOver ? 'calm' : tone}>{label}</StatusBadge>
  }
}

export const StatusCell = stateCell(orderOptions, orderWord)
export const PaymentCell = stateCell(paymentStatusOptions, paymentStatusWord)
export const FulfillmentCell = stateCell(fulfillmentOptions, fulfillmentWord)

/** The total with its currency; amounts are minor units. */
export function TotalCell({ cellData, i18n, rowData }: DefaultServerCellComponentProps) {
  const { currency } = rowData
  if (typeof cellData !== 'number' || typeof currency !== 'string' || !isCurrencyCode(currency)) return null
  return <span className="fm-figure">{formatMoney(money(cellData, currency), panelLanguage({ i18n }))}</span>
}
