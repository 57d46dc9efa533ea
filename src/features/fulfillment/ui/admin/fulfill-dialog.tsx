import type { StaffOrderView } from '@/features/orders/order.queries'
import { ActionDialog } from '@/ui/admin/action-dialog'
import { FormCheck, FormInput } from '@/ui/admin/form-field'

import { remainingLines } from '../../domain/fulfillable-lines'
import { carriers } from '../../domain/tracking'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { fulfillmentPanel } from '../../panel-texts'

/** The form to ship an order: the pieces of each line, and the carrier. */
export function FulfillDialog({ order, reader }: { order: StaffOrderView; reader: InPanelLanguage }) {
  const t = fulfillmentPanel.for(reader)
  const shipped = new Map(order.lines.map(({ id, fulfilledQuantity }) => [id, fulfilledQuantity]))
  const isDisputed = order.actions.includes('fulfill_anyway')
  const remaining = new Map(remainingLines(order.lines, shipped).map(({ lineId, quantity }) => [lineId, quantity]))
  return (
    <ActionDialog
      label={t(isDisputed ? 'ship.anyway' : 'ship.label')}
      look={isDisputed ? 'secondary' : 'primary'}
      title={t('ship.title', { number: order.number })}
      intro={<p>{t('ship.intro')}</p>}
      submit={t('ship.submit')}
      isDestructive={isDisputed}
      action={`/api/fulfillments/for-order/${order.id}`}
      done={t('ship.done')}
    >
      {isDisputed && (
        <FormCheck
          label={t(order.paymentStatus === 'charged_back' ? 'ship.chargedBack' : 'ship.disputed')}
          name="despiteDispute"
          required
        />
      )}
      <fieldset className="fm-pieces">
        <legend>{t('ship.contents')}</legend>
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
                aria-label={t('ship.pieces', { title: line.title })}
              />
              <span className="fm-soft">{t('ship.of', { left })}</span>
            </label>
          )
        })}
      </fieldset>
      <FormInput label={t('ship.carrier')} name="carrier" list="fm-carriers" maxLength={60} placeholder="DHL" />
      <datalist id="fm-carriers">
        {carriers.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      <FormInput label={t('ship.number')} name="trackingNumber" maxLength={60} autoComplete="off" />
      <FormInput label={t('ship.link')} hint={t('ship.linkHint')} name="trackingUrl" type="url" maxLength={300} />
    </ActionDialog>
  )
}
