/** The form keeps 3px around its fields for focus rings; the frame is that much larger, so that the fields line up. */
const FRAME_STYLE = 'display:block;width:calc(100% + 6px);height:0;border:0;margin:-3px;background:transparent'

const FRAME_TIMEOUT_MS = 15_000

/** The frame with the card form, and questions asked to it over a message port. */
export class CardFrame {
  #port
  #answers = new Map()
  #nextId = 1

  constructor(apiBase, settings, onEvent) {
    this.iframe = document.createElement('iframe')
    this.iframe.src = `${apiBase}/v3/elements/card.html`
    this.iframe.allow = 'payment *; clipboard-read'
    this.iframe.style.cssText = FRAME_STYLE
    this.opened = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The card form did not load.')), FRAME_TIMEOUT_MS)
      this.iframe.addEventListener('load', () => {
        const channel = new MessageChannel()
        this.#port = channel.port1
        this.#port.onmessage = ({ data }) => {
          if (data.name === 'ready') {
            clearTimeout(timer)
            resolve()
          }
          if (data.answerTo) this.#answers.get(data.answerTo)?.(data.value)
          else onEvent(data.name, data.value)
        }
        this.iframe.contentWindow.postMessage({ name: 'open', settings }, new URL(apiBase).origin, [channel.port2])
      })
    })
  }

  async ask(name, value) {
    await this.opened
    const id = this.#nextId++
    return new Promise((resolve) => {
      this.#answers.set(id, (answer) => {
        this.#answers.delete(id)
        resolve(answer)
      })
      this.#port.postMessage({ name, value, id })
    })
  }

  tell(name, value) {
    this.opened.then(() => this.#port.postMessage({ name, value })).catch(() => undefined)
  }
}
