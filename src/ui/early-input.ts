import { useLayoutEffect, useState, type RefObject } from 'react'

import { useScripts } from '@/ui/use-scripts'

const isBox = ({ type }: HTMLInputElement): boolean => type === 'checkbox' || type === 'radio'

/** Whether the page was opened by an address or a link. After Back or a reload the browser fills in forms by itself, also with old values. */
function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation')
  return visit === undefined || !('type' in visit) || visit.type === 'navigate'
}

/** What a list shows when the page has just come. */
function firstValue(list: HTMLSelectElement): string | undefined {
  const options = [...list.options]
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value
}

/** What of a control differs from the page as the server sent it; null where nothing does. */
function earlyValue(control: Element): string | boolean | null {
  if (control instanceof HTMLSelectElement) return control.value === firstValue(control) ? null : control.value
  if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return null
  if (!isBox(control)) return control.value === control.defaultValue ? null : control.value
  // Of radios, the one that was chosen speaks for the one that was left.
  const isLeft = control.type === 'radio' && !control.checked
  return control.checked === control.defaultChecked || isLeft ? null : control.checked
}

/**
 * Changes a control so that React calls its handlers. React remembers the value that it has seen last, by a setter on the
 * element itself; only a change past that setter is one for React, as a key of the keyboard makes it.
 */
function enter(control: Element, value: string | boolean): void {
  if (control instanceof HTMLSelectElement && typeof value === 'string') {
    control.value = value
    control.dispatchEvent(new Event('change', { bubbles: true }))
  } else if (control instanceof HTMLInputElement && typeof value === 'boolean') {
    control.checked = !value
    control.click()
  } else if (control instanceof HTMLInputElement && typeof value === 'string') {
    control.value = control.defaultValue
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(control, value)
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/**
 * Enters again what was typed and chosen in a form before its scripts ran. The browser shows it, but React begins with
 * what the server sent, and would put that back with the next change.
 */
export function useEarlyInput(form: RefObject<HTMLFormElement | null>): void {
  const hasScripts = useScripts()
  // A form that scripts have made has no time before them.
  const [isFromServer] = useState(!hasScripts)
  useLayoutEffect(() => {
    if (!isFromServer || !isNewVisit()) return
    const early = [...(form.current?.elements ?? [])].flatMap((control) => {
      const value = earlyValue(control)
      return value === null ? [] : [[control, value] as const]
    })
    // After this commit, so that React renders after each of them and the next one builds on it.
    queueMicrotask(() => {
      for (const [control, value] of early) {
        // Another country has fields of its own.
        const isGone = !control.isConnected
        const present = isGone ? form.current?.elements.namedItem(control.getAttribute('name') ?? '') : control
        if (present instanceof Element) enter(present, value)
      }
    })
  }, [form, isFromServer])
}
