/** Shows the authentication page over everything. Returns its message if the authentication failed. */
export function openOverlay(page, apiBase) {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog')
    dialog.style.cssText =
      'width:min(28rem,calc(100vw - 2rem));height:min(33rem,calc(100dvh - 2rem));padding:0;border:0;' +
      'border-radius:16px;overflow:hidden;background:transparent;box-shadow:0 24px 64px rgb(0 0 0 / 35%)'
    const frame = document.createElement('iframe')
    frame.src = page
    frame.title = 'Authentication'
    frame.style.cssText = 'display:block;width:100%;height:100%;border:0'
    dialog.append(frame)
    // Leaving with Escape would hide a payment that still waits for its answer.
    dialog.addEventListener('cancel', (event) => event.preventDefault())
    window.addEventListener('message', function onMessage(event) {
      if (event.origin !== new URL(apiBase).origin || event.source !== frame.contentWindow) return
      if (event.data?.name !== 'authenticated') return
      window.removeEventListener('message', onMessage)
      dialog.remove()
      resolve(event.data.message)
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}
