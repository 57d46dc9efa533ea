'use client'

import { useEffect, useRef, useState, type SubmitEvent } from 'react'

import { useEarlyInput } from '@/ui/early-input'
import { QuantityStepper } from '@/ui/quantity-stepper'

import type { ShownLine } from '../shown-cart'
import { unsent } from './follow-settled'
import type { CartFormProps } from './use-cart'

interface QuantityFormProps {
  readonly line: ShownLine
  readonly locale: string
  /** The label of the button for browsers without scripts. */
  readonly update: string
  readonly form: CartFormProps
}

/** Milliseconds without another click after which a new quantity is sent. */
const restMs = 400

/** Whether the input can be sent; for too large numbers the server answers with the possible quantity. */
const isNumber = (draft: string): boolean => /^\d{1,3}$/.test(draft)

/** The quantity of a line. A change is sent automatically after a moment; without scripts by a button. */
export function QuantityForm({ line, locale, update, form }: QuantityFormProps) {
  const [shown, setShown] = useState({ draft: String(line.quantity), quantity: line.quantity })
  const element = useRef<HTMLFormElement>(null)
  const timer = useRef(0)
  useEarlyInput(element)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  // The quantity was changed by the server's answer or elsewhere on the page, so the field is reset to it.
  if (shown.quantity !== line.quantity) setShown({ draft: String(line.quantity), quantity: line.quantity })

  const onChange = (draft: string) => {
    setShown({ ...shown, draft })
    window.clearTimeout(timer.current)
    element.current?.toggleAttribute(unsent, isNumber(draft))
    if (isNumber(draft)) timer.current = window.setTimeout(() => element.current?.requestSubmit(), restMs)
  }
  const onBlur = () => {
    if (!isNumber(shown.draft)) setShown({ ...shown, draft: String(line.quantity) })
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    window.clearTimeout(timer.current)
    event.currentTarget.removeAttribute(unsent)
    form.onSubmit(event)
  }

  return (
    <form ref={element} {...form} data-sends onSubmit={onSubmit} className="flex items-center gap-2" noValidate>
      <input type="hidden" name="line" value={line.id} />
      <input type="hidden" name="locale" value={locale} />
      <QuantityStepper
        size="sm"
        name="quantity"
        id={`quantity-${line.id}`}
        min={0}
        max={line.max}
        value={shown.draft}
        labels={line.labels}
        autoComplete="off"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onBlur={onBlur}
      />
      <noscript>
        <button type="submit" className="ui-button ui-button-link">
          {update}
        </button>
      </noscript>
    </form>
  )
}
