import type { InPanelLanguage } from '@/shared/panel-texts'
import { sharedPanel } from '@/shared/shared-panel'

/** Why the server refused, as a message for staff, and the invalid fields. */
export interface Refusal {
  readonly message: string
  readonly errors: readonly { readonly path: string; readonly message: string }[]
}

const unknown = (shown: InPanelLanguage): Refusal => ({
  message: sharedPanel.for(shown)('refused.unknown'),
  errors: [],
})

/** Sends JSON to an endpoint of the panel. Returns the response's value, or the refusal. */
export async function sendJson(
  url: string,
  body: unknown,
  shown: InPanelLanguage,
): Promise<{ ok: true; value: unknown } | { ok: false; refusal: Refusal }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    return response.ok ? { ok: true, value: answer } : { ok: false, refusal: toRefusal(answer, shown) }
  } catch {
    return { ok: false, refusal: unknown(shown) }
  }
}

/** Sends a form's fields by name. Returns null on success. */
export async function sendForm(url: string, form: HTMLFormElement, shown: InPanelLanguage): Promise<Refusal | null> {
  const answer = await sendJson(url, Object.fromEntries(new FormData(form)), shown)
  return answer.ok ? null : answer.refusal
}

/** `title` of a problem is for developers, and in English. */
function toRefusal(answer: unknown, shown: InPanelLanguage): Refusal {
  if (typeof answer !== 'object' || answer === null) return unknown(shown)
  const errors = 'errors' in answer && Array.isArray(answer.errors) ? (answer.errors as Refusal['errors']) : []
  const [first] = errors
  if ('detail' in answer && typeof answer.detail === 'string') return { message: answer.detail, errors }
  return first ? { message: first.message, errors } : unknown(shown)
}
