import { DialogFrame, type DialogProps } from '@/ui/dialog-frame'

/** A sheet from the side of the window. `end` is right in left-to-right text. */
export function Drawer({ side = 'end', ...rest }: DialogProps & { side?: 'start' | 'end' | undefined }) {
  return <DialogFrame {...rest} className={side === 'start' ? 'ui-drawer ui-drawer-start' : 'ui-drawer'} />
}
