import type { PaymentBooks } from '@/features/payments/domain/payment'
import { money, type Money } from '@/shared/money'

import { dueAmount } from './domain/due-amount'
import { isUnpaid } from './domain/order-summary'
import type { OrderHead } from './order.repository'
import { settledPayments } from './settled-payments'

type Summary = Pick<OrderHead, 'status' | 'paymentStatus' | 'total' | 'currency'>

/** What the buyer still has to pay of an order. Nothing while a bank decides about its money, or after it was given back. */
export const amountDue = ({ status, paymentStatus, total, currency }: Summary, books: PaymentBooks): Money =>
  money(
    isUnpaid(paymentStatus) ? dueAmount({ order: status, total, payments: settledPayments(books, new Set()) }) : 0,
    currency,
  )
