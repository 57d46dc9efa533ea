import { ButtonLink } from '@/ui/button'
import { Container } from '@/ui/container'
import { Feature } from '@/ui/feature'
import { Picture } from '@/ui/picture'
import { Section } from '@/ui/section'

import { pictureProps } from '../picture-props'
import { RichTextView } from '../rich-text-view'
import type { BlockProps } from './setting'

interface StoryProps extends BlockProps<'story'> {
  /** The picture on the far side, so that several stories alternate. */
  readonly turned: boolean
}

/** A large picture with a few paragraphs beside it. */
export function Story({ block, isFirst, setting, turned }: StoryProps) {
  const { heading, text, link, picture } = block
  return (
    <Section sunken>
      <Container>
        <Feature
          turned={turned}
          level={isFirst ? 1 : 2}
          title={heading}
          media={
            picture && (
              <Picture
                {...pictureProps(picture, {
                  sizes: '(width >= 90rem) 46rem, (width >= 56rem) 54vw, 93vw',
                  aspectRatio: '5 / 4',
                  className: 'overflow-hidden rounded-lg',
                })}
              />
            )
          }
          action={
            link && (
              <ButtonLink variant="link" href={setting.href(link.href)} iconEnd="arrow">
                {link.label}
              </ButtonLink>
            )
          }
        >
          {text && <RichTextView value={text} setting={setting.richText} />}
        </Feature>
      </Container>
    </Section>
  )
}
