import type { DefaultServerCellComponentProps } from 'payload'

import { isCurrencyCode } from '@/shared/currencies'
import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { StatusBadge } from '@/ui/admin/status-badge'

import { fulfillmentWords, orderWords, paymentStatusWords, type Word } from './staff-words'

/** A state as a badge; open states of a canceled order are not highlighted. */
function wordCell(words: Readonly<Record<string, Word>>) {
  return function StateCell({ cellData, rowData }: DefaultServerCellComponentProps) {
    const word = words[String(cellData)]
    if (!word) return null
    const isOver = rowData['status'] === 'canceled' && word.tone === 'todo'
    return <StatusBadge tone={isOver ? 'calm' : word.tone}>{word.label}</StatusBadge>
  }
}

export const StatusCell = wordCell(orderWords)
export const PaymentCell = wordCell(paymentStatusWords)
export const FulfillmentCell = wordCell(fulfillmentWords)

/** The total with its currency; amounts are minor units. */
export function TotalCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  const { currency } = rowData
  if (typeof cellData !== 'number' || typeof currency !== 'string' || !isCurrencyCode(currency)) return null
  return <span className="fm-figure">{formatMoney(money(cellData, currency), 'en')}</span>
}
