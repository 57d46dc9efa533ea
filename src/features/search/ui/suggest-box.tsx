'use client'

import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

import { Button } from '@/ui/button'
import { useEarlyInput } from '@/ui/early-input'
import { TextInput } from '@/ui/text-input'

import type { SuggestionList } from '../listing/suggestion'
import { SuggestionLinks, type SuggestTexts } from './suggestion-links'

interface SuggestBoxProps {
  /** Address of the search page. */
  readonly action: string
  /** Answers `?q=` with a {@link SuggestionList}. */
  readonly source: string
  readonly texts: SuggestTexts & { readonly label: string; readonly placeholder: string; readonly submit: string }
}

/** Milliseconds without a key before suggestions are requested. */
const pauseMs = 130

const none: SuggestionList = { products: [], categories: [], pages: [] }

/** Up and down move between the field and the suggestions. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}

/** The search field with suggestions below it. A plain form until scripts run. */
export function SuggestBox({ action, source, texts }: SuggestBoxProps) {
  const [query, setQuery] = useState('')
  const [answer, setAnswer] = useState<{ query: string; list: SuggestionList }>({ query: '', list: none })
  const form = useRef<HTMLFormElement>(null)
  const wanted = query.trim()
  useEarlyInput(form)

  useEffect(() => {
    if (wanted.length < 2) return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      fetch(`${source}?q=${encodeURIComponent(wanted)}`, { signal: controller.signal })
        .then(async (response) => (response.ok ? ((await response.json()) as SuggestionList) : none))
        .then((list) => setAnswer({ query: wanted, list }))
        // Without suggestions the form still searches.
        .catch(() => undefined)
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [wanted, source])

  return (
    // The keys are handled where they arrive from the field and the links inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="grid gap-4" onKeyDown={moveFocus}>
      <form ref={form} action={action} role="search" className="flex gap-2">
        <div className="min-w-0 flex-1">
          <TextInput
            type="search"
            name="q"
            icon="search"
            aria-label={texts.label}
            placeholder={texts.placeholder}
            maxLength={200}
            enterKeyHint="search"
            autoComplete="off"
            // The shopper opens the dialog to type; a closed one takes no focus.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <Button type="submit">{texts.submit}</Button>
      </form>
      <div role="status" className="min-h-96">
        {wanted.length >= 2 && answer.query !== '' && (
          <SuggestionLinks
            list={answer.list}
            query={answer.query}
            texts={texts}
            allHref={`${action}?q=${encodeURIComponent(answer.query)}`}
          />
        )}
      </div>
    </div>
  )
}
