/** Why the server did not do it, for people, and which fields are to blame. */
export interface Refusal {
  readonly message: string
  readonly errors: readonly { readonly path: string; readonly message: string }[]
}

const unknown: Refusal = {
  message: 'The server did not answer as expected. Nothing was changed, try again.',
  errors: [],
}

/** Sends JSON to an endpoint of the panel; the answer's value, or why it was refused. */
export async function sendJson(
  url: string,
  body: unknown,
): Promise<{ ok: true; value: unknown } | { ok: false; refusal: Refusal }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    return response.ok ? { ok: true, value: answer } : { ok: false, refusal: toRefusal(answer) }
  } catch {
    return { ok: false, refusal: unknown }
  }
}

/** Sends a form's fields by name; null when it is done. */
export async function sendForm(url: string, form: HTMLFormElement): Promise<Refusal | null> {
  const answer = await sendJson(url, Object.fromEntries(new FormData(form)))
  return answer.ok ? null : answer.refusal
}

function toRefusal(answer: unknown): Refusal {
  if (typeof answer !== 'object' || answer === null) return unknown
  const errors = 'errors' in answer && Array.isArray(answer.errors) ? (answer.errors as Refusal['errors']) : []
  const [first] = errors
  if ('detail' in answer && typeof answer.detail === 'string') return { message: answer.detail, errors }
  if (first) return { message: first.message, errors }
  return 'title' in answer && typeof answer.title === 'string' ? { message: `${answer.title}.`, errors } : unknown
}
