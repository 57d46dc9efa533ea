import { openDialog } from '@/ui/dialog-control'
import { fetchScripts, startedEvent, startScripts, whenIdle } from '@/ui/early/start-scripts'

/** An action of the shopper from before React could handle it. */
interface Held {
  readonly element: HTMLElement
  /** Repeats it for React. */
  readonly repeat: () => void
  /** Does it without scripts, which leads to another page. */
  readonly goWithout: () => void
  /** Does it and stays on the page; only forms that are posted can. */
  readonly post?: () => Promise<unknown>
}

/** Milliseconds to wait for the script files before the held actions are done without React. */
const holdMs = 8000

/** Milliseconds without interaction before the scripts start, because their start would delay a tap. */
const restMs = 500

/** Events that count as interaction. Of a tap only its end counts, so that nothing delays the tap. */
const signs = ['pointermove', 'pointerup', 'click', 'keyup', 'focusin', 'input', 'change', 'scroll', 'wheel']

/**
 * Parameters of the address that need scripts: a variant, which the cached page ignores, and whether a cart was stored.
 */
const askedOfScripts = ['variant', 'added']

/** A browser may send such a move because the page has appeared below the pointer. */
const isOfRestingPointer = (event: Event & Partial<PointerEvent>): boolean =>
  event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** The forms with `data-sends` whose changes only React sends, and has not. */
const unsentForms = (): HTMLFormElement[] =>
  [...document.querySelectorAll<HTMLFormElement>('form[data-sends]')].filter((form) =>
    [...form.querySelectorAll('input')].some(({ value, defaultValue }) => value !== defaultValue),
  )

/** Whether there is input from an earlier visit: a form names its key of `sessionStorage` in `data-keeps`. */
function hasKeptInput(): boolean {
  const key = document.querySelector<HTMLElement>('form[data-keeps]')?.dataset['keeps']
  try {
    return key !== undefined && sessionStorage.getItem(key) !== null
  } catch {
    // Storage is blocked, so nothing was kept.
    return false
  }
}

/**
 * Sets or removes `html[data-scripts]`. While it is set, the style sheet hides what only the scripts of the page can show.
 * Where this script is blocked, it is never set; when those that it starts later could not be loaded, it is removed.
 */
const expectScripts = (areExpected: boolean): void => {
  document.documentElement.toggleAttribute('data-scripts', areExpected)
}

/** The sending of a form. */
function sending(form: HTMLFormElement, submitter: HTMLElement | null = null): Held {
  const send = () => form.requestSubmit(submitter)
  const post = () => fetch(form.action, { method: 'POST', body: new FormData(form, submitter) })
  return { element: form, repeat: send, goWithout: send, ...(form.method === 'post' ? { post } : {}) }
}

/** Lets the browser send each change of a form with `data-sends`. */
const sendChanges = ({ target }: Event): void => {
  if (target instanceof HTMLInputElement && target.form?.dataset['sends'] !== undefined) target.form.requestSubmit()
}

/** Gives immediate feedback to an action: its dialog, its picture, or a mark. */
function answer(element: HTMLElement): void {
  element.toggleAttribute('data-waiting', true)
  openDialog(element.dataset['wait'] ?? '')
  const hash = element instanceof HTMLAnchorElement ? element.hash.slice(1) : ''
  if (hash !== '') document.getElementById(hash)?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

/**
 * Starts the scripts of the page on the first interaction, and holds until then the actions that only React handles:
 * links and forms with `data-wait`, whose value may be the id of the dialog that they open, and fields of forms with
 * `data-auto-submit`. Scripts that have kept input to restore start as soon as the page has loaded.
 * Held actions are repeated for React in their order, or done without it when it does not start in time.
 */
export function holdUntilStarted(): void {
  const held: Held[] = []
  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true, passive: false }
  let noticing = new AbortController()
  let isStarting = false
  let mayRetry = true
  let timer = 0
  let rest = 0

  const release = (): Held[] => {
    listening.abort()
    window.clearTimeout(timer)
    const all = held.splice(0)
    for (const { element } of all) element.removeAttribute('data-waiting')
    return all
  }
  const repeatAll = () => {
    expectScripts(true)
    window.removeEventListener('change', sendChanges)
    for (const { repeat } of release()) repeat()
  }
  /**
   * Only one action can leave the page: the last form that was sent, because its input must not be lost, or else the last
   * link, or the last form that has changed.
   */
  const giveUp = () => {
    if (listening.signal.aborted) return
    expectScripts(false)
    const all = release()
    const sent = all.filter(({ post }) => post)
    const changed = unsentForms()
      .filter((form) => !all.some(({ element }) => element === form))
      .map((form) => sending(form))
    const last = sent.at(-1) ?? all.at(-1) ?? changed.at(-1)
    const posts = [...changed, ...sent].flatMap((each) => (each.post && each !== last ? [each.post()] : []))
    void Promise.allSettled(posts).then(() => last?.goWithout())
    window.addEventListener('change', sendChanges)
  }
  const start = () => {
    // The data for the scripts is at the end of the page.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', start, { once: true })
      return
    }
    noticing.abort()
    window.clearTimeout(rest)
    if (!isStarting) startScripts({ onLoad: awaitReact, onFailure: giveUp, onUnreachable: retryOrGiveUp })
    isStarting = true
  }
  /** Tries once more with the next interaction. */
  const retryOrGiveUp = () => {
    if (held.length > 0 || !mayRetry) {
      giveUp()
      return
    }
    mayRetry = false
    isStarting = false
    notice()
  }
  const awaitReact = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(giveUp, holdMs)
  }
  const hold = (event: Event, each: Held) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    // A second click, or another field of the same form, is the same action.
    if (!held.some(({ element }) => element === each.element)) held.push(each)
    answer(each.element)
    // After the answer is painted.
    requestAnimationFrame(() => setTimeout(start))
    timer ||= window.setTimeout(giveUp, holdMs)
  }

  const onClick = (event: MouseEvent) => {
    // Any link would lose held actions and unsent input.
    const links = held.length > 0 || unsentForms().length > 0 ? 'a[href]' : 'a[data-wait]'
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(links) : null
    // `stayOffline` handles links while offline; a link to this page itself needs no scripts.
    if (!link || link.target !== '' || !isPlain(event) || !navigator.onLine || link.href === location.href) return
    hold(event, { element: link, repeat: () => link.click(), goWithout: () => location.assign(link.href) })
  }
  const onSubmit = (event: SubmitEvent) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset['wait'] === undefined) return
    hold(event, sending(form, event.submitter))
  }
  const onChange = (event: Event) => {
    const field = event.target
    const form = field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.form : null
    if (!form || form.dataset['autoSubmit'] === undefined || form.closest('dialog[open]')) return
    const repeat = () => field?.dispatchEvent(new Event('change', { bubbles: true }))
    hold(event, { element: form, repeat, goWithout: () => form.requestSubmit() })
  }
  /** Closing a dialog cancels the link that opened it, but not a form that posts. */
  const onClose = ({ target }: Event) => {
    if (!(target instanceof HTMLDialogElement)) return
    const dropped = held.filter(({ element, post }) => !post && element.dataset['wait'] === target.id)
    for (const each of dropped) {
      held.splice(held.indexOf(each), 1)
      each.element.removeAttribute('data-waiting')
    }
  }
  const onSign = (event: Event) => {
    if (isOfRestingPointer(event)) return
    window.clearTimeout(rest)
    rest = window.setTimeout(whenIdle, restMs, start)
  }

  const notice = () => {
    noticing = new AbortController()
    for (const sign of signs)
      window.addEventListener(sign, onSign, { signal: noticing.signal, capture: true, passive: true })
  }

  expectScripts(true)
  notice()
  window.addEventListener('click', onClick, options)
  window.addEventListener('submit', onSubmit, options)
  window.addEventListener('change', onChange, options)
  window.addEventListener('close', onClose, options)
  // The browser cannot run them.
  const fail = () => {
    if (held.length > 0) giveUp()
  }
  window.addEventListener('error', fail, { signal: listening.signal })
  window.addEventListener('unhandledrejection', fail, { signal: listening.signal })
  window.addEventListener(startedEvent, repeatAll, { once: true })
  window.addEventListener('load', () => {
    const asked = new URLSearchParams(location.search)
    const isAsked = askedOfScripts.some((name) => asked.has(name))
    if (isAsked || hasKeptInput()) start()
    else whenIdle(fetchScripts)
  })
}
