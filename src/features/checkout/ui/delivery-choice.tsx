import { Fieldset } from '@/ui/fieldset'
import { RadioCard, RadioCards } from '@/ui/radio'

import type { CheckoutModel } from '../checkout-model'
import type { CheckoutLabels } from './checkout-labels'

interface DeliveryChoiceProps {
  readonly model: CheckoutModel
  readonly country: string
  /** The code of the chosen method, which may not be offered in another country. */
  readonly chosen: string
  readonly labels: CheckoutLabels
  readonly onChoose: (code: string) => void
}

/** The shipping methods for the chosen country, with their days and prices. */
export function DeliveryChoice({ model, country, chosen, labels, onChoose }: DeliveryChoiceProps) {
  if (model.methods.length === 0) {
    return <p className="text-sm text-ink-soft">{country === '' ? labels.methodLater : labels.noMethod}</p>
  }
  const method = model.methods.some(({ code }) => code === chosen) ? chosen : model.method
  return (
    <Fieldset legend={labels.method} legendHidden>
      <RadioCards>
        {model.methods.map(({ code, name, note, price }) => (
          <RadioCard
            key={code}
            name="method"
            value={code}
            checked={method === code}
            onChange={() => onChoose(code)}
            label={name}
            note={<span className="whitespace-pre-line">{note}</span>}
            end={price}
          />
        ))}
      </RadioCards>
    </Fieldset>
  )
}
