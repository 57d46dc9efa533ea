/**
 * Attributes for a button that opens or closes a native dialog without a script (Invoker Commands). `enhance` adds them
 * to browsers without support.
 */
type DialogButtonProps = { command: 'show-modal' | 'close'; commandfor: string }

/** Spread on the button that opens the Drawer or Modal with this id. */
export function opensDialog(id: string): DialogButtonProps & { 'aria-haspopup': 'dialog' } {
  return { command: 'show-modal', commandfor: id, 'aria-haspopup': 'dialog' }
}

/** Spread on a button that closes it. */
export function closesDialog(id: string): DialogButtonProps {
  return { command: 'close', commandfor: id }
}
