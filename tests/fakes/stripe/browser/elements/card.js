/**
 * The card form. It talks with the stand-in for Stripe.js over a message port and with the API directly: the card's
 * data never leaves this origin.
 */
import * as format from './card-format.js'
import { directionOf, languageOf, localizedError, messagesFor } from './messages.js'
import { applyAppearance, applyFonts } from './theme.js'

const FIELDS = ['number', 'expiry', 'cvc']
const FIELD_OF_PARAM = { number: 'number', exp_month: 'expiry', exp_year: 'expiry', cvc: 'cvc' }

const TEST_CARDS = [
  ['success', '4242424242424242'],
  ['authenticate', '4000002500003155'],
  ['declined', '4000000000000002'],
  ['insufficient_funds', '4000000000009995'],
  ['expired', '4000000000000069'],
  ['incorrect_cvc', '4000000000000127'],
  ['processing', '4000000000000283'],
  ['dispute', '4000000000000259'],
]

const form = document.getElementById('form')
const inputs = Object.fromEntries(FIELDS.map((name) => [name, document.getElementById(name)]))
const touched = new Set()
let port
let settings = {}
let language = 'en'
let lastChange = ''

window.addEventListener('message', (event) => {
  if (port || event.source !== window.parent || event.data?.name !== 'open') return
  port = event.ports[0]
  port.onmessage = ({ data }) => handle(data)
  applyFonts(event.data.settings.fonts)
  dress(event.data.settings)
  prepareFields()
  form.hidden = false
  new ResizeObserver(reportSize).observe(document.body)
  reportSize()
  tell('ready')
})

const COMMANDS = {
  settings: (value) => dress(value),
  focus: () => inputs.number.focus(),
  blur: () => document.activeElement?.blur(),
  clear: () => FIELDS.forEach((name) => setValue(name, '')),
  submit,
  confirm,
}

async function handle({ name, value, id }) {
  const answer = await COMMANDS[name]?.(value)
  if (id) port.postMessage({ answerTo: id, value: answer })
}

function tell(name, value) {
  port.postMessage({ name, value })
}

function reportSize() {
  tell('resize', { height: Math.ceil(document.body.getBoundingClientRect().height) })
}

/** Language, direction, colors and words. What was typed stays. */
function dress(next) {
  settings = next
  language = languageOf(settings.locale)
  const words = messagesFor(language)
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  document.title = words.frame
  const colorScheme = applyAppearance(settings.appearance)
  for (const name of FIELDS) document.querySelector(`label[for="${name}"]`).textContent = words[name]
  inputs.expiry.placeholder = words.expiryHint
  document.getElementById('test-note').textContent = words.testNote
  document.getElementById('test-open').textContent = words.testOpen
  document.getElementById('test-cards').replaceChildren(...TEST_CARDS.map(testCardItem))
  for (const name of touched) showError(name, check(name))
  for (const input of Object.values(inputs)) input.readOnly = settings.readOnly === true
  tell('look', { colorScheme, title: words.frame })
}

function testCardItem([name, number]) {
  const item = document.createElement('li')
  const button = Object.assign(document.createElement('button'), { type: 'button' })
  const label = document.createElement('span')
  label.textContent = messagesFor(language).cards[name]
  const digits = document.createElement('bdi')
  digits.dir = 'ltr'
  digits.textContent = format.formatNumber(number)
  button.append(label, digits)
  button.addEventListener('click', () => fillWith(number))
  item.append(button)
  return item
}

function fillWith(number) {
  setValue('number', format.formatNumber(number))
  setValue('expiry', `12 / ${String((new Date().getFullYear() + 3) % 100)}`)
  setValue('cvc', '123')
  document.getElementById('test').open = false
  inputs.number.focus()
}

function setValue(name, value) {
  inputs[name].value = value
  touched.delete(name)
  showError(name, undefined)
  if (name === 'number') showBrand()
  reportChange()
}

function prepareFields() {
  for (const name of FIELDS) {
    const input = inputs[name]
    input.addEventListener('input', (event) => onInput(name, event))
    input.addEventListener('focus', () => tell('focus', {}))
    input.addEventListener('blur', () => {
      tell('blur', {})
      if (input.value === '') return
      touched.add(name)
      showError(name, check(name))
    })
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') tell('escape', {})
    })
  }
  form.addEventListener('submit', (event) => event.preventDefault())
}

function onInput(name, event) {
  const input = inputs[name]
  const isDeleting = event.inputType?.startsWith('delete') === true
  const isAtEnd = input.selectionEnd === input.value.length
  // Digits are regrouped while typing at the end; a correction in the middle keeps its cursor.
  if (isAtEnd || !isDeleting) {
    if (name === 'number') input.value = format.formatNumber(input.value)
    else if (name === 'cvc') input.value = format.digitsOf(input.value).slice(0, 4)
    else if (!isDeleting) input.value = format.formatExpiry(input.value)
    else if (input.value.endsWith(' /')) input.value = input.value.slice(0, 1)
  }
  if (name === 'number') showBrand()
  if (touched.has(name)) showError(name, check(name))
  if (isAtEnd && !isDeleting) moveOn(name)
  reportChange()
}

/** Moves the focus to the next field when this one is complete and valid. */
function moveOn(name) {
  const next = FIELDS[FIELDS.indexOf(name) + 1]
  if (next && name !== 'cvc' && check(name) === undefined && inputs[next].value === '') inputs[next].focus()
}

function showBrand() {
  document.querySelector('.Brands').dataset.brand = format.brandOf(format.digitsOf(inputs.number.value))
}

/** The code of what is wrong with a field, or undefined. */
function check(name) {
  const { value } = inputs[name]
  if (name === 'number') return format.checkNumber(value)
  if (name === 'expiry') return format.checkExpiry(value, new Date())
  return format.checkCvc(value, inputs.number.value)
}

function showError(name, code, message = messagesFor(language).errors[code]) {
  inputs[name].classList.toggle('Input--invalid', code !== undefined)
  inputs[name].setAttribute('aria-invalid', String(code !== undefined))
  document.getElementById(`${name}-error`).textContent = code === undefined ? '' : message
}

function reportChange() {
  const change = {
    empty: FIELDS.every((name) => inputs[name].value === ''),
    complete: FIELDS.every((name) => check(name) === undefined),
    collapsed: false,
    value: { type: 'card' },
  }
  const text = JSON.stringify(change)
  if (text !== lastChange) tell('change', change)
  lastChange = text
}

/** Checks everything, shows every mistake, goes to the first. */
function submit() {
  const wrong = FIELDS.map((name) => [name, check(name)]).filter(([, code]) => code !== undefined)
  for (const name of FIELDS) {
    touched.add(name)
    showError(name, check(name))
  }
  const [first] = wrong
  if (!first) return { selectedPaymentMethod: 'card' }
  const [name, code] = first
  inputs[name].focus()
  return { error: { type: 'validation_error', code, message: messagesFor(language).errors[code] } }
}

/** Confirms the intent with what was typed: `{ paymentIntent }`, or `{ error }` in the shopper's language. */
async function confirm({ clientSecret, params }) {
  const { payment_method_data = {}, ...rest } = params
  const { month, year } = format.expiryOf(inputs.expiry.value)
  const body = encode({
    ...rest,
    key: settings.publishableKey,
    client_secret: clientSecret,
    payment_method_data: {
      type: 'card',
      card: {
        number: format.digitsOf(inputs.number.value),
        exp_month: month,
        exp_year: year,
        cvc: format.digitsOf(inputs.cvc.value),
      },
      billing_details: { ...settings.defaultValues?.billingDetails, ...payment_method_data.billing_details },
    },
  })
  try {
    const id = clientSecret.split('_secret_')[0]
    const response = await fetch(`/v1/payment_intents/${id}/confirm`, { method: 'POST', body })
    const answer = await response.json()
    return answer.error ? { error: showApiError(answer.error) } : { paymentIntent: answer }
  } catch {
    return { error: localizedError({ type: 'api_connection_error', message: '' }, language) }
  }
}

/** An error about one field is shown there as well. */
function showApiError(error) {
  const localized = localizedError(error, language)
  const field = FIELD_OF_PARAM[error.param] ?? (error.decline_code === 'test_mode_live_card' ? 'number' : undefined)
  if (field) showError(field, error.code, localized.message)
  return localized
}

/** Nested values as Stripe's form encoding; what is undefined or null is left out. */
function encode(value, prefix = '', body = new URLSearchParams()) {
  for (const [key, item] of Object.entries(value)) {
    const name = prefix ? `${prefix}[${key}]` : key
    if (item === undefined || item === null) continue
    if (typeof item === 'object') encode(item, name, body)
    else body.append(name, String(item))
  }
  return body
}
