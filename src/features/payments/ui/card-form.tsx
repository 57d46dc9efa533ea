'use client'

import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'

import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'

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
  readonly labels: { readonly loading: string; readonly failed: string; readonly retry: string }
}

interface Form {
  readonly stripe: StripeClient
  readonly elements: StripeElements
}

const unavailable: StripeError = { type: 'unavailable' }

/** Milliseconds until a form that does not appear counts as failed: a blocker may hold its frame back without an error. */
const patience = 15_000

/** Stripe's Payment Element: card data is typed into Stripe's own frame and never reaches this shop. */
export function CardForm({ ref, publishableKey, stripeJsUrl, amount, currency, locale, labels }: CardFormProps) {
  const host = useRef<HTMLDivElement>(null)
  const form = useRef<Form | null>(null)
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
    const fail = () => {
      if (!isGone) setPhase('failed')
    }
    const late = window.setTimeout(() => setPhase((before) => (before === 'loading' ? 'failed' : before)), patience)
    loadStripe(stripeJsUrl).then((createStripe) => {
      if (isGone || !host.current) return
      const stripe = createStripe(publishableKey, { locale })
      const appearance = stripeAppearance()
      const elements = stripe.elements({ mode: 'payment', ...price.current, locale, appearance })
      const element = elements.create('payment', {
        layout: 'tabs',
        fields: { billingDetails: { name: 'never', email: 'never', phone: 'never', address: 'never' } },
      })
      element.on('ready', () => setPhase('ready'))
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

/** The outline of the form while its frame loads. A page without scripts shows none: nothing would ever fill it. */
function CardFormSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="absolute inset-0 grid content-start gap-4 [@media(scripting:none)]:hidden">
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
