import { cx } from '@/ui/cx'
import { DialogFrame, type DialogProps } from '@/ui/dialog-frame'

type DrawerProps = DialogProps & {
  side?: 'start' | 'end' | undefined
  /** A plain column in the page on wide screens, and a drawer on narrow ones. */
  beside?: boolean | undefined
}

/** A sheet from the side of the window. `end` is right in left-to-right text. */
export function Drawer({ side = 'end', beside, ...rest }: DrawerProps) {
  return (
    <DialogFrame {...rest} className={cx('ui-drawer', side === 'start' && 'ui-drawer-start', beside && 'ui-beside')} />
  )
}
