import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

type Finding = { number: string; problem: string }

/**
 * What breaks invariant I5 anywhere in the database, in words; empty for sound books. The rules are those of
 * `brokenTotals` and `derivePaymentStatus`, as far as a stored order shows them: lines add up to totals, and captures
 * less refunds are what the order says of its payment. Said in SQL, because it is asked about all orders at once.
 */
export async function auditBooks(ctx: SystemContext): Promise<string[]> {
  const { rows } = await sqlOf(ctx).execute<Finding>(sql`
    with lines as (
      select _parent_id as id, sum(subtotal) as subtotal, sum(tax_total) as tax, sum(total) as total,
        bool_and(subtotal = quantity * unit_price) as "isPriced"
      from orders_lines group by _parent_id
    ), refunded as (
      select payment_id as id, sum(amount) as amount from refunds where status = 'succeeded' group by payment_id
    ), disputed as (
      select order_id as id, bool_or(state = 'lost') as "isLost", bool_or(state = 'open') as "isOpen"
      from disputes group by order_id
    ), paid as (
      select order_id as id, sum(captured_amount) filter (where p.status = 'captured') as captured,
        sum(refunded.amount) as refunded,
        bool_and(p.refunded_amount = coalesce(refunded.amount, 0)) as "isListed",
        bool_and(p.currency = o.currency) as "isOneCurrency"
      from payments p join orders o on o.id = p.order_id left join refunded on refunded.id = p.id group by order_id
    ), figures as (
      select o.*, o.subtotal - o.discount_total + o.shipping_total as goods,
        coalesce((o.shipping_line ->> 'amount')::numeric, 0) as shipping,
        coalesce((o.shipping_line ->> 'taxTotal')::numeric, 0) as "shippingTax",
        (select coalesce(sum((line ->> 'tax')::numeric), 0)
          from jsonb_array_elements(case jsonb_typeof(o.tax_lines) when 'array' then o.tax_lines else '[]' end) line) as summed,
        coalesce(paid.captured, 0) as captured, coalesce(paid.refunded, 0) as refunded,
        coalesce(disputed."isLost", false) as "isLost", coalesce(disputed."isOpen", false) as "isOpen"
      from orders o left join paid on paid.id = o.id left join disputed on disputed.id = o.id
    ), checked as (
      select o.number, array_remove(array[
        case when not lines."isPriced" then 'a line does not cost its unit price times its quantity' end,
        case when lines.subtotal is distinct from o.subtotal then 'the subtotals do not add up' end,
        case when lines.tax + "shippingTax" <> o.tax_total or summed <> o.tax_total then 'the taxes do not add up' end,
        case when lines.total + shipping + case when o.tax_inclusive then 0 else "shippingTax" end <> o.total
          then 'the totals do not add up' end,
        case when goods + case when o.tax_inclusive then 0 else o.tax_total end <> o.total
          then 'the summary does not add up' end,
        case when o.total < 0 or o.tax_total < 0 then 'a total is negative' end,
        case when not paid."isOneCurrency" then 'it was paid in another currency' end,
        case when not paid."isListed" then 'a payment is not what its refunds say' end,
        case when o.refunded > o.captured then 'more was refunded than captured' end,
        case when o.payment_status is distinct from (case
            when o."isLost" then 'charged_back'
            when o."isOpen" then 'disputed'
            when o.captured > 0 and o.refunded >= o.captured then 'refunded'
            when o.captured > 0 and o.refunded > 0 then 'partially_refunded'
            when o.captured >= o.total then 'paid'
            when o.payment_status in ('unpaid', 'authorized', 'voided') then o.payment_status::text
            else 'unpaid' end)::enum_orders_payment_status
          then 'its payment status is not what was captured, refunded and disputed' end
      ], null) as problems
      from figures o left join lines on lines.id = o.id left join paid on paid.id = o.id
    )
    select number, unnest(problems) as problem from checked order by 1`)
  return rows.map(({ number, problem }) => `Order ${number}: ${problem}`)
}
