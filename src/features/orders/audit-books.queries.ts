import { sql } from 'drizzle-orm'

import { disputes } from '@/features/payments/payment.tables'
import type { SystemContext } from '@/platform/context'
import { orders, orders_lines, payments, refunds } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { ordersWithKeptExcess } from './kept-excess.queries'

type Finding = { number: string; problem: string }

/**
 * Violations of invariants I5 and I2 in the database, in words; empty when there are none. The rules are those of
 * `brokenTotals` and `derivePaymentStatus`, as far as a stored order shows them: lines add up to totals, captures less
 * refunds match the order's payment status, and no excess is kept. In SQL, because it checks all orders at once.
 */
export async function auditBooks(ctx: SystemContext): Promise<string[]> {
  const line = orders_lines
  const { rows } = await sqlOf(ctx).execute<Finding>(sql`
    with lines as (
      select ${line._parentID} as id, sum(${line.subtotal}) as subtotal, sum(${line.taxTotal}) as tax,
        sum(${line.total}) as total, bool_and(${line.subtotal} = ${line.quantity} * ${line.unitPrice}) as "isPriced"
      from ${line} group by 1
    ), refunded as (
      select ${refunds.payment} as id, sum(${refunds.amount}) as amount from ${refunds}
      where ${refunds.status} = 'succeeded' group by 1
    ), disputed as (
      select ${disputes.orderId} as id, bool_or(${disputes.state} = 'lost') as "isLost",
        bool_or(${disputes.state} = 'open') as "isOpen"
      from ${disputes} group by 1
    ), paid as (
      select ${payments.order} as id, sum(${payments.capturedAmount}) filter (where ${payments.status} = 'captured') as captured,
        sum(refunded.amount) as refunded,
        bool_and(${payments.refundedAmount} = coalesce(refunded.amount, 0)) as "isListed",
        bool_and(${payments.currency} = ${orders.currency}) as "isOneCurrency"
      from ${payments} join ${orders} on ${orders.id} = ${payments.order}
        left join refunded on refunded.id = ${payments.id} group by 1
    ), figures as (
      select ${orders.id} as id, ${orders.number} as number, ${orders.subtotal} as subtotal, ${orders.taxTotal} as tax,
        ${orders.total} as total, ${orders.taxInclusive} as "isInclusive", ${orders.paymentStatus} as status,
        ${orders.subtotal} - ${orders.discountTotal} + ${orders.shippingTotal} as goods,
        coalesce((${orders.shippingLine} ->> 'amount')::numeric, 0) as shipping,
        coalesce((${orders.shippingLine} ->> 'taxTotal')::numeric, 0) as "shippingTax",
        (select coalesce(sum((taxed ->> 'tax')::numeric), 0) from jsonb_array_elements(
          case jsonb_typeof(${orders.taxLines}) when 'array' then ${orders.taxLines} else '[]' end) taxed) as summed,
        coalesce(paid.captured, 0) as captured, coalesce(paid.refunded, 0) as refunded,
        coalesce(disputed."isLost", false) as "isLost", coalesce(disputed."isOpen", false) as "isOpen"
      from ${orders} left join paid on paid.id = ${orders.id} left join disputed on disputed.id = ${orders.id}
    ), checked as (
      select o.number, array_remove(array[
        case when not lines."isPriced" then 'a line does not cost its unit price times its quantity' end,
        case when lines.subtotal is distinct from o.subtotal then 'the subtotals do not add up' end,
        case when lines.tax + "shippingTax" <> o.tax or summed <> o.tax then 'the taxes do not add up' end,
        case when lines.total + shipping + case when o."isInclusive" then 0 else "shippingTax" end <> o.total
          then 'the totals do not add up' end,
        case when goods + case when o."isInclusive" then 0 else o.tax end <> o.total
          then 'the summary does not add up' end,
        case when o.total < 0 or o.tax < 0 then 'a total is negative' end,
        case when not paid."isOneCurrency" then 'it was paid in another currency' end,
        case when not paid."isListed" then 'a payment is not what its refunds say' end,
        case when o.refunded > o.captured then 'more was refunded than captured' end,
        case when o.status::text is distinct from (case
            when o."isLost" then 'charged_back'
            when o."isOpen" then 'disputed'
            when o.captured > 0 and o.refunded >= o.captured then 'refunded'
            when o.captured >= o.total + o.refunded then 'paid'
            when o.captured >= o.total then 'partially_refunded'
            when o.status = 'authorized' then 'authorized'
            when o.captured > 0 then 'partially_paid'
            when o.status in ('unpaid', 'voided') then o.status::text
            else 'unpaid' end)
          then 'its payment status is not what was captured, refunded and disputed' end
      ], null) as problems
      from figures o left join lines on lines.id = o.id left join paid on paid.id = o.id
    )
    select number, unnest(problems) as problem from checked order by 1`)
  const kept = await ordersWithKeptExcess(ctx)
  const problems = [...rows, ...kept.map((number) => ({ number, problem: 'more was paid than it costs, and kept' }))]
  return problems.map(({ number, problem }) => `Order ${number}: ${problem}`)
}
