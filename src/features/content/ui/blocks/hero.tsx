import { ButtonLink } from '@/ui/button'
import { Container } from '@/ui/container'
import { Heading } from '@/ui/heading'
import { Picture } from '@/ui/picture'

import { pictureProps } from '../picture-props'
import type { BlockProps } from './setting'

/** The top of a page: one large picture, one sentence, one way on. */
export function Hero({ block, isFirst, setting }: BlockProps<'hero'>) {
  const { eyebrow, heading, text, link, picture } = block
  return (
    <section className="ui-hero pt-4 md:pt-8">
      <Container>
        {picture && (
          <Picture
            {...pictureProps(picture, {
              sizes: '(width >= 90rem) 84rem, 100vw',
              priority: isFirst,
              aspectRatio: 'var(--hero-shape)',
              className:
                '-mx-gutter overflow-hidden [--hero-shape:4/5] sm:[--hero-shape:3/2] md:mx-0 md:rounded-lg lg:[--hero-shape:21/10]',
            })}
          />
        )}
        <div className="grid gap-6 pt-8 md:pt-12 lg:grid-cols-[7fr_5fr] lg:items-end lg:gap-16">
          <div className="grid gap-3">
            {eyebrow && <p className="ui-eyebrow">{eyebrow}</p>}
            <Heading level={isFirst ? 1 : 2} size="3xl">
              {heading}
            </Heading>
          </div>
          <div className="grid justify-items-start gap-6">
            {text && <p className="max-w-prose text-lg text-ink-soft">{text}</p>}
            {link && (
              <ButtonLink href={setting.href(link.href)} size="lg" iconEnd="arrow">
                {link.label}
              </ButtonLink>
            )}
          </div>
        </div>
      </Container>
    </section>
  )
}
