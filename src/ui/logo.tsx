import type { ElementType } from 'react'

type LogoProps = {
  name: string
  href: string
  /** A picture of the name; without one the name is set in the display face. */
  image?: { src: string; width: number; height: number } | undefined
  as?: ElementType | undefined
}

/** The name of the site, linked to its first page. */
export function Logo({ name, href, image, as: Anchor = 'a' }: LogoProps) {
  return (
    <Anchor className="ui-logo" href={href}>
      {image ? <img src={image.src} width={image.width} height={image.height} alt={name} /> : name}
    </Anchor>
  )
}
