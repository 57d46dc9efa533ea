import type { StaffOrderView } from '@/features/orders/order.queries'
import { ActionDialog } from '@/ui/admin/action-dialog'
import { FormCheck, FormInput } from '@/ui/admin/form-field'

import { remainingLines } from '../../domain/fulfillable-lines'
import { carriers } from '../../domain/tracking'

/** The form to ship an order: the pieces of each line, and the carrier. */
export function FulfillDialog({ order }: { order: StaffOrderView }) {
  const shipped = new Map(order.lines.map(({ id, fulfilledQuantity }) => [id, fulfilledQuantity]))
  const isDisputed = order.actions.includes('fulfill_anyway')
  const remaining = new Map(remainingLines(order.lines, shipped).map(({ lineId, quantity }) => [lineId, quantity]))
  return (
    <ActionDialog
      label={isDisputed ? 'Ship anyway' : 'Ship items'}
      look={isDisputed ? 'secondary' : 'primary'}
      title={`Ship order ${order.number}`}
      intro={<p>The customer gets an e-mail, with the tracking link if there is one.</p>}
      submit="Mark as shipped"
      isDestructive={isDisputed}
      action={`/api/fulfillments/for-order/${order.id}`}
      done="Marked as shipped. The customer is notified by e-mail."
    >
      {isDisputed && (
        <FormCheck
          label={
            order.paymentStatus === 'charged_back'
              ? 'The bank gave the money back to the customer. Ship it anyway, unpaid.'
              : 'The bank holds the money until the dispute is decided. Ship it anyway.'
          }
          name="despiteDispute"
          required
        />
      )}
      <fieldset className="fm-pieces">
        <legend>What is in the parcel</legend>
        {order.lines.map((line) => {
          const left = remaining.get(line.id)
          return left === undefined ? null : (
            <label key={line.id}>
              <span>
                {line.title}
                <small className="fm-soft">{[line.optionsLabel, line.sku].filter(Boolean).join(' · ')}</small>
              </span>
              <input
                className="fm-input"
                type="number"
                name={`pieces.${line.id}`}
                min={0}
                max={left}
                defaultValue={left}
                aria-label={`Pieces of ${line.title}`}
              />
              <span className="fm-soft">of {left}</span>
            </label>
          )
        })}
      </fieldset>
      <FormInput label="Carrier" name="carrier" list="fm-carriers" maxLength={60} placeholder="DHL" />
      <datalist id="fm-carriers">
        {carriers.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      <FormInput label="Tracking number" name="trackingNumber" maxLength={60} autoComplete="off" />
      <FormInput
        label="Tracking link"
        hint="Only for a carrier that is not in the list. Begins with https://"
        name="trackingUrl"
        type="url"
        maxLength={300}
      />
    </ActionDialog>
  )
}
