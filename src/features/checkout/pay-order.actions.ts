'use server'

import { redirect } from 'next/navigation'

import { findOnlineProvider } from '@/features/payments/providers'
import { actionContext } from '@/features/stores/action-context'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { takeClientTurn } from '@/platform/http/client-turn'
import { normalizeCode } from '@/shared/typed-text'

import { payOrder, type PayOrderFailure } from './pay-order'
import type { CheckoutAnswer } from './submit-order'
import { checkoutTexts } from './texts'
import { wayToPay } from './way-to-pay'

/** What came of a try to pay an order; as at the checkout, but without fields that could be wrong. */
export type PayOrderState = Pick<CheckoutAnswer, 'problem' | 'goTo' | 'form'>

const nothing: PayOrderState = { problem: null, goTo: null, form: null }

/**
 * Begins to pay an order online. Fields: `token` (the order's), `payment` (the id of a provider), `scripts`. Without
 * scripts it goes to the provider's page.
 */
export async function submitPayOrder(_before: PayOrderState, form: FormData): Promise<PayOrderState> {
  const ctx = await actionContext(form)
  const t = checkoutTexts(localeOf(ctx))
  const turn = await takeClientTurn(ctx, 'checkout')
  if (!turn.ok) {
    return { ...nothing, problem: { title: t('failures.rate_limited.title'), text: t('failures.rate_limited.text') } }
  }
  const token = textOf(form, 'token')
  const provider = findOnlineProvider(normalizeCode(textOf(form, 'payment')))
  if (!provider) return explain(ctx, 'payment_method_unavailable')
  const hasScripts = form.has('scripts')
  if (provider.browser.form && !hasScripts) {
    return { ...nothing, problem: { title: t('failures.card_form.title'), text: t('cardNeedsScripts') } }
  }
  const started = await payOrder(ctx, { token, payment: { provider: provider.id } })
  if (!started.ok) return explain(ctx, started.code)
  const way = wayToPay(ctx, started.value.payment, token)
  if (!hasScripts && way.goTo !== null) redirect(way.goTo)
  return { ...nothing, ...way }
}

function explain(ctx: Context, code: PayOrderFailure['code']): PayOrderState {
  const t = checkoutTexts(localeOf(ctx))
  return {
    ...nothing,
    problem: { title: t(`payOrder.failures.${code}.title`), text: t(`payOrder.failures.${code}.text`) },
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 200) : ''
}
