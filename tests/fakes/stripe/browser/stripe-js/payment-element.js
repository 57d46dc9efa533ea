import { CardFrame } from './card-frame.js'
import { IntegrationError } from './integration-error.js'

/** Calls `listener` for events by name, as elements do. */
class Listeners {
  #byName = new Map()

  on(name, listener) {
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), listener])
  }

  off(name, listener) {
    const rest = listener ? (this.#byName.get(name) ?? []).filter((candidate) => candidate !== listener) : []
    this.#byName.set(name, rest)
  }

  emit(name, event) {
    for (const listener of this.#byName.get(name) ?? []) listener(event)
  }
}

/** What `elements.create('payment')` returns. */
export class PaymentElement {
  #listeners = new Listeners()
  #group
  #options
  #host

  constructor(group, options = {}) {
    this.#group = group
    this.#options = options
  }

  mount(target) {
    const host = typeof target === 'string' ? document.querySelector(target) : target
    if (!host) throw new IntegrationError(`The selector you specified (${target}) applies to no DOM elements.`)
    if (this.#host === host) return
    this.unmount()
    this.#host = host
    const frame = new CardFrame(this.#group.apiBase, this.#settings(), (name, value) => {
      if (this.frame === frame) this.#onFrameEvent(name, value)
    })
    this.frame = frame
    host.replaceChildren(frame.iframe)
    host.classList.add('StripeElement')
    this.#emit('loaderstart')
    Promise.all([frame.opened, this.#group.loaded]).then(
      () => this.frame === frame && this.#emit('ready'),
      ({ message }) => this.frame === frame && this.#emit('loaderror', { error: { type: 'api_error', message } }),
    )
  }

  unmount() {
    this.#host?.classList.remove('StripeElement')
    this.#host?.replaceChildren()
    this.#host = undefined
    this.frame = undefined
  }

  destroy() {
    this.unmount()
    this.#group.forget(this)
  }

  update(options) {
    this.#options = { ...this.#options, ...options }
    this.refresh()
  }

  /** Hands the present settings to the form; what was typed stays. */
  refresh() {
    this.frame?.tell('settings', this.#settings())
  }

  on(name, listener) {
    this.#listeners.on(name, listener)
    return this
  }

  once(name, listener) {
    const once = (event) => {
      this.off(name, once)
      listener(event)
    }
    return this.on(name, once)
  }

  off(name, listener) {
    this.#listeners.off(name, listener)
    return this
  }

  focus() {
    this.frame?.iframe.focus()
    this.frame?.tell('focus')
  }

  blur() {
    this.frame?.tell('blur')
  }

  clear() {
    this.frame?.tell('clear')
  }

  collapse() {
    // One method is shown, so there is nothing to fold away.
  }

  #settings() {
    const { locale, appearance, fonts } = this.#group.options
    return { publishableKey: this.#group.publishableKey, locale, appearance, fonts, ...this.#options }
  }

  #emit(name, value = {}) {
    this.#listeners.emit(name, { elementType: 'payment', ...value })
  }

  #onFrameEvent(name, value) {
    if (name === 'resize') this.frame.iframe.style.height = `${value.height}px`
    else if (name === 'look') {
      // A frame is see-through only while its color scheme equals the one of its page.
      this.frame.iframe.style.colorScheme = value.colorScheme
      this.frame.iframe.title = value.title
    } else if (name !== 'ready') this.#emit(name, value)
  }
}
