const findDialog = (id: string): HTMLDialogElement | null => {
  const element = document.getElementById(id)
  return element instanceof HTMLDialogElement ? element : null
}

/** Opens the Drawer or Modal with this id. Does nothing when it is open or not on the page. Browser only. */
export function openDialog(id: string): void {
  const dialog = findDialog(id)
  if (dialog && !dialog.open) dialog.showModal()
}
