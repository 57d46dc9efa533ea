export type Toast = {
  text: string
  action?: { label: string; href: string } | undefined
}

export const toastEvent = 'ui:toast'

/** Shows a short message at the bottom of the window for some seconds. Browser only; needs a ToastRegion on the page. */
export function showToast(toast: Toast): void {
  window.dispatchEvent(new CustomEvent<Toast>(toastEvent, { detail: toast }))
}
