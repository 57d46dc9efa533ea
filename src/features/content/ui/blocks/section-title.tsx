import { ButtonLink } from '@/ui/button'
import { Heading } from '@/ui/heading'
import { SectionHead } from '@/ui/section'

interface SectionTitleProps {
  readonly heading: string
  readonly isFirst: boolean
  readonly link?: { readonly label: string; readonly href: string } | null | undefined
}

/** The heading of a block, with a link at the far side. Nothing when it has neither. */
export function SectionTitle({ heading, isFirst, link }: SectionTitleProps) {
  if (heading === '' && !link) return null
  return (
    <SectionHead
      action={
        link && (
          <ButtonLink variant="link" href={link.href} iconEnd="arrow">
            {link.label}
          </ButtonLink>
        )
      }
    >
      {heading !== '' && (
        <Heading level={isFirst ? 1 : 2} size="xl">
          {heading}
        </Heading>
      )}
    </SectionHead>
  )
}
