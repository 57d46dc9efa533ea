'use client'

import { useActionState, useState, type SubmitEvent } from 'react'

import { optionIn } from '@/features/catalog/ui/option-name'
import { useSendWords, type SendWords } from '@/ui/send-words'

import { updateCart } from '../actions'
import { noCart, refusalOf, type CartState } from '../cart-state'
import type { BuyTexts } from './buy-texts'
import { openCart, sendCart, type CartStore } from './cart-store'
import type { AddedLine } from './foreseen-cart'

/** A message at the button after it was pressed. */
export interface Outcome {
  readonly tone: 'success' | 'warning' | 'danger'
  readonly text: string
}

interface BuyingProps {
  /** The line that the form would add. */
  readonly line: Omit<AddedLine, 'quantity'> | null
  readonly texts: Pick<BuyTexts, 'added' | 'notAdded'>
}

/**
 * The form that adds to the cart. Without scripts the browser posts it; with scripts the drawer opens at once, shows
 * the line as being added, and keeps or removes it by the server's answer.
 */
export function useBuying({ line, texts }: BuyingProps) {
  const words = useSendWords()
  const [posted, action] = useActionState(updateCart, noCart)
  const [answer, setAnswer] = useState<Pick<CartStore, 'state' | 'failure'> | null>(null)
  const [isPending, setPending] = useState(false)

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending || !line) return
    const form = new FormData(event.currentTarget)
    // The SKU already identifies the options.
    for (const name of [...form.keys()]) if (optionIn(name) !== null) form.delete(name)
    form.set('currency', document.documentElement.dataset['currency'] ?? '')
    setPending(true)
    setAnswer(null)
    const sending = sendCart(form, { ...line, quantity: Number(form.get('quantity')) })
    openCart()
    void sending.then((result) => {
      setAnswer(result)
      setPending(false)
    })
  }

  const failure = answer?.failure ?? null
  const outcome = failure === null ? outcomeOf(answer?.state ?? posted, texts) : [notAdded(failure, words, texts)]
  return { outcome: isPending ? [] : outcome, isPending, form: { action, onSubmit } }
}

/** The message of a failed call; after a late answer it is unknown whether something was added. */
const notAdded = (failure: keyof SendWords, words: SendWords, texts: BuyingProps['texts']): Outcome => ({
  tone: 'danger',
  text: failure === 'slow' ? words.slow : `${texts.notAdded} ${words[failure]}`,
})

/** The messages of an answer: that it was added, that fewer were, or why nothing was. */
function outcomeOf(state: CartState, { added: text }: BuyingProps['texts']): Outcome[] {
  const { at, added, cart } = state
  const refusal = refusalOf(state)
  if (at === 0) return []
  if (refusal !== null) return [{ tone: 'danger', text: refusal }]
  const messages = (cart?.messages ?? []).map((message): Outcome => ({ tone: 'warning', text: message }))
  return added && added.pieces > 0 ? [{ tone: 'success', text }, ...messages] : messages
}
