import type { Ref } from 'react'

import { PaymentForm } from '@/features/payments/ui/payment-form'
import type { PaymentFormHandle } from '@/features/payments/ui/payment-form-types'
import { Alert } from '@/ui/alert'
import { FieldError } from '@/ui/field'
import { Fieldset } from '@/ui/fieldset'
import { Icon } from '@/ui/icon'
import { RadioCard, RadioCards } from '@/ui/radio'

import type { CheckoutModel } from '../checkout-model'
import type { PayOrderLabels } from './checkout-labels'

interface PaymentChoiceProps {
  readonly model: Pick<CheckoutModel, 'isFree' | 'online' | 'manual' | 'refusal'>
  readonly chosen: string
  readonly error?: string | undefined
  readonly labels: PayOrderLabels
  readonly paymentForm: Ref<PaymentFormHandle>
  /** The page to choose another currency; null in a store with one. */
  readonly marketHref: string | null
  readonly onChoose: (value: string) => void
}

/** The payment methods. A provider's form opens below its choice and is loaded only then. */
export function PaymentChoice({ model, chosen, error, labels, paymentForm, marketHref, onChoose }: PaymentChoiceProps) {
  if (model.isFree) return <p>{labels.nothingToPay}</p>
  const otherCurrency = model.refusal !== null && marketHref !== null && (
    <a href={marketHref} data-native className="inline-flex min-h-9 items-center text-sm underline underline-offset-4">
      {labels.otherCurrency}
    </a>
  )
  const none = model.online.length === 0 && model.manual.length === 0
  if (none) {
    return (
      <Alert tone="warning" title={labels.noPayment} live>
        <p>{model.refusal ?? labels.noPaymentText}</p>
        {otherCurrency}
      </Alert>
    )
  }
  const radio = (value: string) => ({
    name: 'payment',
    value,
    checked: chosen === value,
    onChange: () => onChoose(value),
  })
  return (
    <Fieldset legend={labels.payment} legendHidden className="grid gap-3">
      <RadioCards>
        {model.online.map(({ code, name, note, assurance, form }) => (
          <RadioCard key={code} {...radio(code)} label={name} note={note} end={<Icon name="card" />}>
            {form && <p className="text-sm scripts:hidden">{labels.cardNeedsScripts}</p>}
            {form && chosen === code && (
              <PaymentForm
                ref={paymentForm}
                provider={code}
                form={form}
                locale={labels.locale}
                labels={{ loading: labels.cardLoading, failed: labels.cardFailed, retry: labels.cardRetry }}
              />
            )}
            {assurance !== '' && (
              <p className="flex items-center gap-2 pt-3 text-xs text-ink-soft">
                <Icon name="lock" className="size-4" />
                {assurance}
              </p>
            )}
          </RadioCard>
        ))}
        {model.manual.map(({ code, name, note }) => (
          <RadioCard key={code} {...radio(`manual:${code}`)} label={name} note={note} />
        ))}
      </RadioCards>
      {model.refusal !== null && (
        <div>
          <p className="text-sm text-ink-soft">{model.refusal}</p>
          {otherCurrency}
        </div>
      )}
      <FieldError>{error}</FieldError>
    </Fieldset>
  )
}
