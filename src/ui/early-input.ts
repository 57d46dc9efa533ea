import { useLayoutEffect, useState, type RefObject } from 'react'

import { useScripts } from '@/ui/use-scripts'

const isBox = ({ type }: HTMLInputElement): boolean => type === 'checkbox' || type === 'radio'

/** The values that a form keeps in the browser, by the names of its controls. */
type KeptValues = Readonly<Record<string, string>>

/** Whether an address or a link opened the page. After Back or a reload the browser itself restores forms. */
function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation')
  return visit === undefined || !('type' in visit) || visit.type === 'navigate'
}

/** The initial value of a select. */
function firstValue(list: HTMLSelectElement): string | undefined {
  const options = [...list.options]
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value
}

/** The value of a control that differs from the page as the server sent it; null when it is unchanged. */
function earlyValue(control: Element): string | boolean | null {
  if (control instanceof HTMLSelectElement) return control.value === firstValue(control) ? null : control.value
  if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return null
  if (!isBox(control)) return control.value === control.defaultValue ? null : control.value
  // The newly chosen radio of a group implies the one that was deselected.
  const isLeft = control.type === 'radio' && !control.checked
  return control.checked === control.defaultChecked || isLeft ? null : control.checked
}

/**
 * Whether the shopper has entered the value on this page. After Back or a reload it may be an old one that the browser
 * has restored: not in a control that turns this off by `autocomplete`, and none that differs from what the form keeps.
 */
function isEntered(control: Element, value: string | boolean, kept: KeptValues | undefined): boolean {
  if (isNewVisit() || control.getAttribute('autocomplete') === 'off') return true
  if (!kept) return false
  const own = kept[control.getAttribute('name') ?? '']
  if (own === undefined || typeof value === 'string') return own !== value
  return value !== (own === control.getAttribute('value'))
}

/**
 * Changes a control so that React calls its handlers. React records the last value by a setter on the element itself,
 * so only a change that bypasses this setter, as typing does, counts for React.
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
 * Repeats the input of a form from before its scripts ran. The browser shows it, but React's state begins with the
 * server's values, and the next change would restore those. `readKept` is for a form whose values survive reloads; it is
 * called once, before the form keeps anything new.
 */
export function useEarlyInput(form: RefObject<HTMLFormElement | null>, readKept?: () => KeptValues): void {
  const hasScripts = useScripts()
  // A form rendered in the browser has no input from before the scripts.
  const [isFromServer] = useState(!hasScripts)
  useLayoutEffect(() => {
    if (!isFromServer) return
    const kept = readKept?.()
    const early = [...(form.current?.elements ?? [])].flatMap((control) => {
      const value = earlyValue(control)
      return value === null || !isEntered(control, value, kept) ? [] : [[control, value] as const]
    })
    // After this commit, so that React renders after each change and the next one is based on it.
    queueMicrotask(() => {
      for (const [control, value] of early) {
        // Another country has fields of its own.
        const isGone = !control.isConnected
        const present = isGone ? form.current?.elements.namedItem(control.getAttribute('name') ?? '') : control
        if (present instanceof Element) enter(present, value)
      }
    })
  }, [form, isFromServer, readKept])
}
