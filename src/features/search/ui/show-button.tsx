'use client'

import { useEffect, useState } from 'react'

import { Button } from '@/ui/button'
import { VisuallyHidden } from '@/ui/visually-hidden'

import type { MatchCount } from '../listing/match-count'

interface ShowButtonProps {
  /** Id of the form that it sends. */
  readonly form: string
  /** Answers the form's fields with a {@link MatchCount}. */
  readonly source: string
  /** Of the filters as they are in the address: "Show 12 products". */
  readonly label: string
  /** The label where scripts do not run, and when the shop does not answer. */
  readonly plainLabel: string
}

/** Milliseconds without a change before the count is requested. */
const pauseMs = 150

/** What the form would send; fields left empty are left out. */
const queryOf = (form: HTMLFormElement): string =>
  new URLSearchParams(
    [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
    ),
  ).toString()

/** Whether a field differs from its initial value. */
function isChanged(field: Element): boolean {
  if (!(field instanceof HTMLInputElement)) return false
  return field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

/** Sends the filters, and shows the number of matching products while they are chosen in the drawer. */
export function ShowButton({ form: formId, source, label, plainLabel }: ShowButtonProps) {
  const [found, setFound] = useState<string | null>(null)

  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const listening = new AbortController()
    let asking = new AbortController()
    let timer = 0
    const ask = () => {
      asking = new AbortController()
      fetch(`${source}${queryOf(form)}`, { signal: asking.signal })
        .then(async (answer) => (answer.ok ? ((await answer.json()) as MatchCount).text : plainLabel))
        .then(setFound)
        .catch(() => setFound((before) => (asking.signal.aborted ? before : plainLabel)))
    }
    const onInput = () => {
      // Only in the drawer: beside the list every change is sent at once.
      if (form.closest('dialog[open]') === null) return
      window.clearTimeout(timer)
      asking.abort()
      timer = window.setTimeout(ask, pauseMs)
    }
    form.addEventListener('input', onInput, { signal: listening.signal })
    // What was chosen before scripts ran, or what the browser filled in again.
    if ([...form.elements].some(isChanged)) ask()
    return () => {
      window.clearTimeout(timer)
      asking.abort()
      listening.abort()
    }
  }, [formId, source, plainLabel])

  return (
    <>
      <Button type="submit" form={formId} className="flex-1">
        <span className="hidden scripts:inline">{found ?? label}</span>
        <span className="scripts:hidden">{plainLabel}</span>
      </Button>
      <VisuallyHidden>
        <span role="status">{found}</span>
      </VisuallyHidden>
    </>
  )
}
