'use client'

import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'

import { Alert } from '@/ui/alert'
import { Spinner } from '@/ui/spinner'

import { onLookChange, stripeAppearance } from './stripe-appearance'
import { loadStripe, type BillingDetails, type StripeClient, type StripeElements, type StripeError } from './stripe-js'

/** What the page does with the form. Each answers what is wrong, or null. */
export interface CardFormHandle {
  /** Checks what was typed into the form, which shows it there. */
  readonly check: () => Promise<StripeError | null>
  /** Pays. On success the page leaves for `returnUrl`, and the promise stays open. */
  readonly pay: (payment: { clientSecret: string; returnUrl: string; billing: BillingDetails }) => Promise<StripeError>
}

interface CardFormProps {
  readonly ref: Ref<CardFormHandle>
  readonly publishableKey: string
  readonly stripeJsUrl: string
  /** In Stripe's minor units. */
  readonly amount: number
  /** In lower case. */
  readonly currency: string
  readonly locale: string
  readonly labels: { readonly loading: string; readonly failed: string }
}

interface Form {
  readonly stripe: StripeClient
  readonly elements: StripeElements
}

const unavailable: StripeError = { type: 'unavailable' }

/** Stripe's Payment Element: card data is typed into Stripe's own frame and never reaches this shop. */
export function CardForm({ ref, publishableKey, stripeJsUrl, amount, currency, locale, labels }: CardFormProps) {
  const host = useRef<HTMLDivElement>(null)
  const form = useRef<Form | null>(null)
  const price = useRef({ amount, currency })
  const [phase, setPhase] = useState<'loading' | 'ready' | 'failed'>('loading')

  useEffect(() => {
    price.current = { amount, currency }
    form.current?.elements.update({ amount, currency })
  }, [amount, currency])

  useEffect(() => {
    let isGone = false
    let cleanUp = () => {}
    loadStripe(stripeJsUrl).then(
      (createStripe) => {
        if (isGone || !host.current) return
        const stripe = createStripe(publishableKey, { locale })
        const appearance = stripeAppearance()
        const elements = stripe.elements({ mode: 'payment', ...price.current, locale, appearance })
        const element = elements.create('payment', {
          layout: 'tabs',
          fields: { billingDetails: { name: 'never', email: 'never', phone: 'never', address: 'never' } },
        })
        element.on('ready', () => setPhase('ready'))
        element.on('loaderror', () => setPhase('failed'))
        element.mount(host.current)
        form.current = { stripe, elements }
        const stopLooking = onLookChange(() => elements.update({ appearance: stripeAppearance() }))
        cleanUp = () => {
          stopLooking()
          element.destroy()
          form.current = null
        }
      },
      () => setPhase('failed'),
    )
    return () => {
      isGone = true
      cleanUp()
    }
  }, [publishableKey, stripeJsUrl, locale])

  useImperativeHandle(
    ref,
    () => ({
      check: async () => (form.current ? ((await form.current.elements.submit()).error ?? null) : unavailable),
      pay: async ({ clientSecret, returnUrl, billing }) => {
        if (!form.current) return unavailable
        const { stripe, elements } = form.current
        const { error } = await stripe.confirmPayment({
          elements,
          clientSecret,
          confirmParams: { return_url: returnUrl, payment_method_data: { billing_details: billing } },
        })
        return error
      },
    }),
    [],
  )

  return (
    <div className="min-h-52">
      {phase === 'loading' && (
        <p className="flex items-center gap-3 py-4 text-sm text-ink-soft">
          <Spinner />
          {labels.loading}
        </p>
      )}
      {phase === 'failed' && (
        <Alert tone="danger" live>
          {labels.failed}
        </Alert>
      )}
      <div ref={host} />
    </div>
  )
}
