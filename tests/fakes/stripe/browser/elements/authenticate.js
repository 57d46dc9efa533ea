/**
 * The page that stands for a bank's 3-D Secure challenge, in a frame over the shop or as a page of its own. Afterwards it
 * notifies the frame's parent, or returns to `return_url` with the outcome as Stripe does.
 */
import { directionOf, languageOf, messagesFor } from './messages.js'

const params = new URLSearchParams(location.search)
const language = languageOf(params.get('locale'))
const words = messagesFor(language)
const payment = {
  payment_intent: params.get('payment_intent'),
  client_secret: params.get('payment_intent_client_secret'),
}
const buttons = [document.getElementById('complete'), document.getElementById('fail')]

document.documentElement.lang = language
document.documentElement.dir = directionOf(language)
document.documentElement.dataset.theme = params.get('theme') ?? 'stripe'
document.title = words.authentication.title
for (const name of ['title', 'explanation', 'complete', 'fail', 'note']) {
  document.getElementById(name).textContent = words.authentication[name]
}
document.getElementById('amount-label').textContent = words.authentication.amount
document.getElementById('complete').addEventListener('click', () => finish(true))
document.getElementById('fail').addEventListener('click', () => finish(false))
await showAmount()
document.getElementById('main').hidden = false
document.getElementById('complete').focus()

async function showAmount() {
  const response = await fetch(`/v3/authenticate/payment?${new URLSearchParams(payment)}`)
  if (!response.ok) return
  const { amount, currency } = await response.json()
  const money = new Intl.NumberFormat(language, { style: 'currency', currency })
  document.getElementById('amount').textContent = money.format(
    amount / 10 ** money.resolvedOptions().maximumFractionDigits,
  )
}

async function finish(passed) {
  for (const button of buttons) button.disabled = true
  try {
    const response = await fetch('/v3/authenticate', { method: 'POST', body: JSON.stringify({ ...payment, passed }) })
    if (!response.ok) throw new Error(response.statusText)
    const { status } = await response.json()
    leave(status)
  } catch {
    document.getElementById('error').textContent = words.errors.api_connection_error
    for (const button of buttons) button.disabled = false
  }
}

function leave(status) {
  const isPaid = status === 'succeeded' || status === 'requires_capture'
  const returnUrl = params.get('return_url')
  if (window.parent !== window) {
    const message = isPaid ? undefined : words.errors.payment_intent_authentication_failure
    window.parent.postMessage({ name: 'authenticated', message }, '*')
  } else if (returnUrl && /^https?:/.test(returnUrl)) {
    const target = new URL(returnUrl)
    target.searchParams.set('payment_intent', payment.payment_intent)
    target.searchParams.set('payment_intent_client_secret', payment.client_secret)
    target.searchParams.set('redirect_status', isPaid ? 'succeeded' : 'failed')
    location.replace(target.href)
  }
}
