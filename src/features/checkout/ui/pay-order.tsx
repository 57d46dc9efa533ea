'use client'

import { useActionState, useRef, useState, type SubmitEvent } from 'react'

import type { PaymentFormHandle } from '@/features/payments/ui/payment-form-types'
import { Button } from '@/ui/button'
import { awaited } from '@/ui/sent'

import { submitPayOrder, type PayOrderState } from '../pay-order.actions'
import type { PayOrderModel } from '../pay-order-model'
import type { PayOrderLabels } from './checkout-labels'
import { CheckoutProblem, type ShownProblem } from './checkout-problem'
import { PaymentChoice } from './payment-choice'

interface PayOrderProps {
  readonly model: PayOrderModel
  readonly labels: PayOrderLabels
}

const untried: PayOrderState = { problem: null, goTo: null, form: null }

/** The form on an order's page to pay what is due. Without scripts it leads to providers with pages of their own. */
export function PayOrder({ model, labels }: PayOrderProps) {
  const [posted, action] = useActionState(submitPayOrder, untried)
  const paymentForm = useRef<PaymentFormHandle>(null)
  const [chosen, choose] = useState(model.online[0]?.code ?? '')
  const [problem, setProblem] = useState<ShownProblem | null>(posted.problem)
  const [isBusy, setBusy] = useState(false)

  const pay = async (form: FormData): Promise<boolean> => {
    const hasForm = model.online.some(({ code, form: needed }) => code === chosen && needed !== null)
    const wrong = hasForm ? await paymentForm.current?.check() : null
    if (wrong) {
      if (wrong.type === 'unavailable') setProblem(labels.cardForm)
      return false
    }
    form.set('scripts', '1')
    const answer = await awaited(submitPayOrder(untried, form), () => setProblem({ ...labels.late, isWait: true }))
    setProblem(answer.problem)
    if (answer.goTo !== null) {
      window.location.assign(answer.goTo)
      return true
    }
    if (answer.form && paymentForm.current) {
      const { data, returnTo } = answer.form
      const returnUrl = window.location.origin + returnTo
      const error = await paymentForm.current.pay({ data, returnUrl, payer: model.payer })
      const text = [error.message, labels.declined.text].filter(Boolean).join(' ')
      setProblem({ title: labels.declined.title, text })
    }
    return false
  }

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    pay(new FormData(event.currentTarget))
      .catch(() => {
        setProblem(labels.unreachable)
        return false
      })
      .then(setBusy)
      .catch(() => undefined)
  }

  return (
    <form action={action} onSubmit={onSubmit} className="grid w-full gap-4">
      <h2 className="text-xl">{model.title}</h2>
      <p className="text-ink-soft">{model.text}</p>
      <input type="hidden" name="token" value={model.token} />
      <input type="hidden" name="locale" value={labels.locale} />
      <PaymentChoice
        model={{ isFree: false, online: model.online, manual: [], refusal: null }}
        chosen={chosen}
        labels={labels}
        paymentForm={paymentForm}
        marketHref={null}
        onChoose={choose}
      />
      {problem && <CheckoutProblem problem={problem} changes={[]} />}
      <Button type="submit" loading={isBusy} className="justify-self-start">
        {model.button}
      </Button>
    </form>
  )
}
