import type { ElementType } from 'react'
import { Icon } from '@/ui/icon'
import { VisuallyHidden } from '@/ui/visually-hidden'

type ChipProps = {
  children: string
  /** Address of the page without this choice. */
  href: string
  /** "Remove", read before the text. */
  removeLabel: string
  as?: ElementType | undefined
}

/** An active choice, as a link that removes it. */
export function Chip({ children, href, removeLabel, as: Anchor = 'a' }: ChipProps) {
  return (
    <Anchor className="ui-chip" href={href}>
      <VisuallyHidden>{`${removeLabel} `}</VisuallyHidden>
      {children}
      <Icon name="close" />
    </Anchor>
  )
}
