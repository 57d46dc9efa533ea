'use client'

import { useEffect, useImperativeHandle, useRef, useState } from 'react'

import type { Payer, PaymentFormProps } from '@/features/payments/ui/payment-form-types'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'

import { onLookChange, stripeAppearance } from './stripe-appearance'
import { loadStripe, type BillingDetails, type StripeClient, type StripeElements, type StripeError } from './stripe-js'

interface Form {
  readonly stripe: StripeClient
  readonly elements: StripeElements
}

const unavailable: StripeError = { type: 'unavailable' }

/** The shopper has chosen another way to pay while the form loaded. */
const removed: StripeError = { type: 'removed' }

/**
 * Milliseconds until a form that does not appear counts as failed: a blocker may hold its frame back without an error.
 */
const patience = 15_000

/**
 * Stripe's Payment Element: card data is typed into Stripe's own frame and never reaches this shop. `form` has
 * `publishableKey`, `stripeJsUrl`, `amount` in Stripe's minor units and `currency` in lower case.
 */
export function CardForm({ ref, form: given, locale, labels }: PaymentFormProps) {
  const { publishableKey = '', stripeJsUrl = '', currency = '' } = given
  const amount = Number(given['amount'])
  const host = useRef<HTMLDivElement>(null)
  const form = useRef<Form | null>(null)
  /** Resolves when the form is ready, with null, or has failed. */
  const loaded = useRef<Promise<StripeError | null>>(null)
  const price = useRef({ amount, currency })
  const [phase, setPhase] = useState<'loading' | 'ready' | 'failed'>('loading')
  const [attempt, setAttempt] = useState(0)
  const retry = () => {
    setPhase('loading')
    setAttempt((before) => before + 1)
  }

  useEffect(() => {
    price.current = { amount, currency }
    form.current?.elements.update({ amount, currency })
  }, [amount, currency])

  useEffect(() => {
    let isGone = false
    let cleanUp = () => {}
    let late = 0
    let settle = (_problem: StripeError | null) => {}
    loaded.current = new Promise((resolve) => {
      settle = resolve
    })
    const end = (ended: 'ready' | 'failed') => {
      if (isGone) return
      window.clearTimeout(late)
      const problem = ended === 'ready' ? null : unavailable
      settle(problem)
      // A form that counted as failed may become ready after all.
      loaded.current = Promise.resolve(problem)
      setPhase(ended)
    }
    const fail = () => end('failed')
    late = window.setTimeout(fail, patience)
    loadStripe(stripeJsUrl).then((createStripe) => {
      if (isGone || !host.current) return
      const stripe = createStripe(publishableKey, { locale })
      const appearance = stripeAppearance()
      const elements = stripe.elements({ mode: 'payment', ...price.current, locale, appearance })
      const element = elements.create('payment', {
        layout: 'tabs',
        fields: { billingDetails: { name: 'never', email: 'never', phone: 'never', address: 'never' } },
      })
      element.on('ready', () => end('ready'))
      element.on('loaderror', fail)
      element.mount(host.current)
      form.current = { stripe, elements }
      const stopLooking = onLookChange(() => elements.update({ appearance: stripeAppearance() }))
      cleanUp = () => {
        stopLooking()
        element.destroy()
        form.current = null
      }
    }, fail)
    return () => {
      isGone = true
      window.clearTimeout(late)
      settle(removed)
      cleanUp()
    }
  }, [publishableKey, stripeJsUrl, locale, attempt])

  useEffect(() => {
    if (phase !== 'failed') return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [phase])

  useImperativeHandle(
    ref,
    () => ({
      check: async () => {
        const problem = await loaded.current
        if (problem || !form.current) return problem ?? unavailable
        return (await form.current.elements.submit()).error ?? null
      },
      pay: async ({ data: { clientSecret = '' }, returnUrl, payer }) => {
        if (!form.current) return unavailable
        const { stripe, elements } = form.current
        const { error } = await stripe.confirmPayment({
          elements,
          clientSecret,
          confirmParams: { return_url: returnUrl, payment_method_data: { billing_details: billingDetails(payer) } },
        })
        return error
      },
    }),
    [],
  )

  return (
    <div className="relative min-h-60">
      {phase === 'loading' && <CardFormSkeleton label={labels.loading} />}
      {phase === 'failed' && (
        <Alert tone="danger" live>
          <p>{labels.failed}</p>
          <Button variant="secondary" size="sm" icon="refresh" onClick={retry} className="mt-3">
            {labels.retry}
          </Button>
        </Alert>
      )}
      <div ref={host} className={phase === 'failed' ? 'hidden' : ''} />
    </div>
  )
}

/** A payer in Stripe's format. Each detail that the form does not ask for must be given or null. */
function billingDetails({ address: { region: state, postalCode, ...address }, ...payer }: Payer): BillingDetails {
  return { ...payer, address: { ...address, state, postal_code: postalCode } }
}

/**
 * The outline of the form while its frame loads. A page whose scripts do not run shows none, because the form would never load.
 */
function CardFormSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="absolute inset-0 hidden content-start gap-4 scripts:grid">
      <span className="sr-only">{label}</span>
      <span aria-hidden className="ui-skeleton h-4 w-28" />
      <span aria-hidden className="ui-skeleton h-12" />
      <span aria-hidden className="grid grid-cols-2 gap-4">
        <span className="ui-skeleton h-12" />
        <span className="ui-skeleton h-12" />
      </span>
    </div>
  )
}
