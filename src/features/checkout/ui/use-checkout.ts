'use client'

import { useEffect, useMemo, useRef, useState, type SubmitEvent, type RefObject } from 'react'

import { announceCart } from '@/features/cart/ui/cart-changed'
import type { PaymentFormHandle } from '@/features/payments/ui/payment-form-types'
import { rememberCountry } from '@/features/stores/ui/remember-country'
import type { AddressField } from '@/shared/address-format'
import { useEarlyInput } from '@/ui/early-input'
import { awaited } from '@/ui/sent'

import { saveCheckout, submitCheckout, type CheckoutState } from '../checkout.actions'
import type { CheckoutModel } from '../checkout-model'
import { paymentId, type AddressKind } from '../domain/checkout-fields'
import type { CheckoutLabels } from './checkout-labels'
import type { ShownProblem } from './checkout-problem'
import { findErrors, type FieldErrors } from './field-problems'
import { keepSaid } from './keep-said'
import { movedTo } from './kept-draft'
import { payerOf } from './payer'
import { forgetDraft, readKept, useDraft } from './use-draft'

/** Milliseconds after the last change at which the form is saved with the cart. */
const saveAfterMs = 250

interface Shown {
  readonly model: CheckoutModel
  readonly errors: FieldErrors
  readonly problem: ShownProblem | null
}

interface Options {
  readonly initial: CheckoutState
  readonly labels: CheckoutLabels
  readonly form: RefObject<HTMLFormElement | null>
  readonly paymentForm: RefObject<PaymentFormHandle | null>
}

/** The checkout in the browser: validates fields when they lose the focus, saves them, places one order, and pays. */
export function useCheckout({ initial, labels, form, paymentForm }: Options) {
  const [shown, setShown] = useState<Shown>(initial)
  const [isBusy, setBusy] = useState(false)
  const isSending = useRef(false)
  const { model } = shown
  // The address that is the destination of the cart.
  const leading: AddressKind = model.requiresShipping ? 'shipping' : 'billing'
  const { values, isRestored, change, markSaved } = useDraft(initial.values, leading)
  useEarlyInput(form, readKept)
  const asked = { requiresShipping: model.requiresShipping, needsConsent: model.consent !== null }
  const state = useMemo(() => ({ ...initial, ...shown, values }), [initial, shown, values])

  const save = useSaving(form, (next, sent) => {
    setShown((before) => ({ ...before, model: keepSaid(before.model, next) }))
    const country = sent.get(`${leading}.country`)
    if (typeof country === 'string') markSaved(country)
  })
  // The draft in the browser may be newer than the cart on the server.
  useEffect(() => {
    if (isRestored) save()
  }, [isRestored, save])
  // The message about a failed payment is for this return only, not for later reloads of the page.
  useEffect(() => {
    if (window.location.search.includes('declined')) {
      window.history.replaceState(window.history.state, '', window.location.pathname)
    }
  }, [])
  useEffect(() => announceCart(model.cart.pieces), [model.cart.pieces])

  const setField = (name: string, value: string) => {
    const isChoice = /region|method|sameBilling|payment/.test(name)
    change({ [name]: value })
    setShown((before) => ({
      ...before,
      errors: without(before.errors, (key) => key === name),
      // A new choice may solve the problem, so its message is removed.
      problem: isChoice ? null : before.problem,
    }))
    if (isChoice) save()
  }

  const setAddress = (kind: AddressKind, field: AddressField, value: string) => {
    if (field !== 'country') {
      setField(`${kind}.${field}`, value)
      return
    }
    if (kind === leading) rememberCountry(value)
    change(movedTo(values, kind, value))
    // Another country has other fields and rules, so earlier errors no longer apply.
    setShown((before) => ({
      ...before,
      errors: without(before.errors, (key) => key.startsWith(`${kind}.`)),
      problem: null,
    }))
    save()
  }

  const leaveField = (name: string) => {
    const error = values[name] ? findErrors(values, asked, labels)[name] : undefined
    setShown((before) => ({
      ...before,
      errors: { ...without(before.errors, (key) => key === name), ...(error ? { [name]: error } : {}) },
    }))
    save()
  }

  const fail = (errors: FieldErrors) => {
    setShown((before) => ({ ...before, errors, problem: null }))
    focusField(form.current, Object.keys(errors)[0])
  }

  const order = async () => {
    const hasForm = model.online.some(({ code, form: needed }) => code === values['payment'] && needed !== null)
    const wrong = hasForm ? await paymentForm.current?.check() : null
    if (wrong?.type === 'unavailable') {
      setShown((before) => ({ ...before, problem: labels.cardForm }))
      return false
    }
    if (wrong || !form.current) {
      document.getElementById(paymentId)?.scrollIntoView()
      return false
    }
    const filled = new FormData(form.current)
    filled.set('scripts', '1')
    const answer = await awaited(submitCheckout(state, filled), () => {
      setShown((before) => ({ ...before, problem: { ...labels.late, isWait: true } }))
    })
    const { model: next, errors, problem } = answer
    setShown((before) => ({ model: keepSaid(before.model, next), errors, problem }))
    if (answer.goTo !== null) {
      if (answer.goTo.includes('/order/')) forgetDraft()
      window.location.assign(answer.goTo)
      return true
    }
    if (Object.keys(errors).length > 0) focusField(form.current, Object.keys(errors)[0])
    if (answer.form && paymentForm.current) {
      const { data, returnTo } = answer.form
      const returnUrl = window.location.origin + returnTo
      // Those of the order: fields may have been edited since the button was pressed.
      const payer = payerOf(answer.values, next.requiresShipping)
      const error = await paymentForm.current.pay({ data, returnUrl, payer })
      const text = [error.message, labels.declined.text].filter(Boolean).join(' ')
      setShown((before) => ({ ...before, problem: { title: labels.declined.title, text } }))
    }
    return false
  }

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSending.current) return
    const errors = findErrors(values, asked, labels)
    if (Object.keys(errors).length > 0) {
      fail(errors)
      return
    }
    isSending.current = true
    setBusy(true)
    setShown((before) => ({ ...before, errors: {}, problem: null }))
    order()
      .catch(() => {
        setShown((before) => ({ ...before, problem: labels.unreachable }))
        return false
      })
      .then((isLeaving) => {
        isSending.current = isLeaving
        setBusy(isLeaving)
      })
      .catch(() => undefined)
  }

  return { ...shown, values, isBusy, setField, setAddress, leaveField, onSubmit }
}

/** Saves the form a moment after the last call; an answer older than a later call is ignored. */
function useSaving(
  form: RefObject<HTMLFormElement | null>,
  onSaved: (model: CheckoutModel, sent: FormData) => void,
): () => void {
  const timer = useRef(0)
  const latest = useRef(0)
  const saved = useRef(onSaved)
  useEffect(() => {
    saved.current = onSaved
  })
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return useMemo(() => {
    const send = async () => {
      if (!form.current) return
      latest.current += 1
      const own = latest.current
      // No message on failure: the next change saves again, and the order itself saves everything.
      const sent = new FormData(form.current)
      const model = await saveCheckout(sent).catch(() => null)
      if (model && own === latest.current) saved.current(model, sent)
    }
    return () => {
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void send(), saveAfterMs)
    }
  }, [form])
}

const without = (errors: FieldErrors, isGone: (name: string) => boolean): FieldErrors =>
  Object.fromEntries(Object.entries(errors).filter(([name]) => !isGone(name)))

function focusField(form: HTMLFormElement | null, name: string | undefined): void {
  const field = name === undefined ? null : form?.elements.namedItem(name)
  // The field's error must be on the page before a screen reader reads the field.
  requestAnimationFrame(() => {
    if (field instanceof HTMLElement) field.focus()
    else if (field instanceof RadioNodeList && field[0] instanceof HTMLElement) field[0].focus()
  })
}
