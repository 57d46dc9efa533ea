'use client'

import { useActionState, useRef, type ReactNode } from 'react'

import { AddressFields } from '@/features/customers/ui/address-fields'
import type { PaymentFormHandle } from '@/features/payments/ui/payment-form-types'
import type { CountryCode } from '@/shared/countries'
import { Alert } from '@/ui/alert'
import { Button, ButtonLink } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { EmptyState } from '@/ui/empty-state'

import { submitCheckout, type CheckoutState } from '../checkout.actions'
import {
  addressIn,
  consentField,
  paymentId,
  sameBillingField,
  typedAddress,
  addressUse,
  type AddressKind,
} from '../domain/checkout-fields'
import { BeforeOrder } from './before-order'
import type { CheckoutLabels } from './checkout-labels'
import { CheckoutProblem } from './checkout-problem'
import { CheckoutSummary, OrderedThings } from './checkout-summary'
import { DeliveryChoice } from './delivery-choice'
import { EmailField } from './email-field'
import { ErrorSummary } from './error-summary'
import { errorsOf } from './field-problems'
import { PaymentChoice } from './payment-choice'
import { useCheckout } from './use-checkout'
import { draftKey } from './use-draft'

interface CheckoutPageProps {
  readonly initial: CheckoutState
  readonly labels: CheckoutLabels
  readonly countries: readonly { readonly code: CountryCode; readonly name: string }[]
  readonly hrefs: {
    readonly home: string
    readonly cart: string
    readonly signIn: string | null
    /** The choice of another currency; null in a store of one. */
    readonly market: string | null
  }
}

/**
 * The checkout on one page. Without scripts the form is posted; with scripts typed values are kept in the browser too.
 */
export function CheckoutPage({ initial, labels, countries, hrefs }: CheckoutPageProps) {
  const [posted, action] = useActionState(submitCheckout, initial)
  const form = useRef<HTMLFormElement>(null)
  const paymentForm = useRef<PaymentFormHandle>(null)
  const checkout = useCheckout({ initial: posted, labels, form, paymentForm })
  const { model, values, errors, problem, isBusy, setField, setAddress, leaveField, onSubmit } = checkout
  const address = (kind: AddressKind) => (
    <AddressFields
      prefix={kind}
      section={kind}
      use={addressUse(model.requiresShipping)}
      values={{ ...addressIn(values, kind), ...typedAddress(values, kind) }}
      errors={errorsOf(errors, kind)}
      countries={countries}
      words={labels.words}
      onChange={(field, value) => setAddress(kind, field, value)}
      onBlur={(field) => leaveField(`${kind}.${field}`)}
    />
  )
  const isSame = values[sameBillingField] === 'on'
  const isOnline = model.online.some(({ code }) => code === values['payment'])
  const changes = problem === null && model.cart.messages.length > 0 && (
    <Alert tone="warning" live>
      {model.cart.messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </Alert>
  )
  const failure = problem && <CheckoutProblem problem={problem} changes={model.cart.messages} />
  // Other shoppers have bought the last pieces, or another tab has emptied the cart.
  if (model.cart.lines.length === 0) {
    return (
      <>
        {changes}
        {failure}
        <EmptyState
          title={labels.emptied.title}
          action={<ButtonLink href={hrefs.home}>{labels.emptied.action}</ButtonLink>}
        >
          {labels.emptied.text}
        </EmptyState>
      </>
    )
  }
  return (
    <div className="grid items-start gap-x-20 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]">
      <CheckoutSummary cart={model.cart} labels={labels} cartHref={hrefs.cart} />
      <form
        ref={form}
        action={action}
        onSubmit={onSubmit}
        noValidate
        data-wait
        data-keeps={draftKey}
        className="grid max-w-prose gap-10"
      >
        <input type="hidden" name="locale" value={labels.locale} />
        <input type="hidden" name="total" value={model.expected.amount} />
        <input type="hidden" name="currency" value={model.expected.currency} />
        {changes}
        <Part
          title={labels.contact}
          end={
            hrefs.signIn && (
              <a
                href={hrefs.signIn}
                data-native
                className="text-sm underline decoration-rule-strong underline-offset-4"
              >
                {labels.signIn}
              </a>
            )
          }
        >
          <EmailField
            value={values['email'] ?? ''}
            error={errors['email']}
            labels={labels}
            onChange={(value) => setField('email', value)}
            onLeave={() => leaveField('email')}
          />
        </Part>
        <Part title={model.requiresShipping ? labels.address : labels.bill}>
          {address(model.requiresShipping ? 'shipping' : 'billing')}
        </Part>
        {model.requiresShipping && (
          <Part title={labels.method}>
            <DeliveryChoice
              model={model}
              country={values['shipping.country'] ?? ''}
              chosen={values['method'] ?? ''}
              labels={labels}
              onChoose={(code) => setField('method', code)}
            />
          </Part>
        )}
        <Part id={paymentId} title={labels.payment}>
          {failure}
          <PaymentChoice
            model={model}
            chosen={values['payment'] ?? ''}
            error={errors['payment']}
            labels={labels}
            paymentForm={paymentForm}
            marketHref={hrefs.market}
            onChoose={(value) => setField('payment', value)}
          />
        </Part>
        {model.requiresShipping && (
          <div className="group/billing -mt-6 grid gap-4">
            <Checkbox
              name={sameBillingField}
              value="on"
              checked={isSame}
              onChange={({ currentTarget }) => setField(sameBillingField, currentTarget.checked ? 'on' : '')}
              label={labels.sameBilling}
            />
            {!isSame && (
              <fieldset>
                <legend className="mb-4 font-display text-lg">{labels.billing}</legend>
                {address('billing')}
              </fieldset>
            )}
          </div>
        )}
        <div className="grid gap-4">
          <BeforeOrder
            model={model}
            isAgreed={values[consentField] === 'on'}
            error={errors[consentField]}
            labels={labels}
            onAgree={(isAgreed) => setField(consentField, isAgreed ? 'on' : '')}
          />
          <OrderedThings cart={model.cart} />
          <ErrorSummary errors={errors} labels={labels} />
          <Button type="submit" size="lg" block loading={isBusy}>
            {isOnline ? model.buttons.online : model.buttons.manual}
          </Button>
        </div>
      </form>
    </div>
  )
}

function Part({ id, title, end, children }: { id?: string; title: string; end?: ReactNode; children: ReactNode }) {
  return (
    <section id={id} className="grid scroll-mt-4 gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-xl">{title}</h2>
        {end}
      </div>
      {children}
    </section>
  )
}
