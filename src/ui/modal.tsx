import { DialogFrame, type DialogProps } from '@/ui/dialog-frame'

/** A small window in the middle, for one question or a closer look. */
export function Modal(props: DialogProps) {
  return <DialogFrame {...props} className="ui-modal" />
}
