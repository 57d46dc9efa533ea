import { ButtonLink } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Heading } from '@/ui/heading'
import { Picture } from '@/ui/picture'

import { pictureProps } from '../picture-props'
import type { BlockProps } from './setting'

/** The top of a page: one large picture, one sentence, one link. */
export function Hero({ block, isFirst, setting }: BlockProps<'hero'>) {
  const { eyebrow, heading, text, link, picture } = block
  return (
    <section className={cx('ui-hero', !picture && 'ui-hero-plain')}>
      {picture && (
        <Picture
          {...pictureProps(picture, {
            // All of a phone: 97 with the reserve of `croppedSizes` is still more, and lets 412 pixels at 1.75 times the density
            // take the file of 800 pixels in place of 1,200.
            sizes: '(width >= 64rem) 60vw, 97vw',
            priority: isFirst,
            aspectRatio: '8 / 5',
            className: 'ui-hero-picture',
          })}
        />
      )}
      <div className="ui-hero-text">
        <div className="grid gap-3">
          {eyebrow && <p className="ui-eyebrow">{eyebrow}</p>}
          <Heading level={isFirst ? 1 : 2} size="3xl">
            {heading}
          </Heading>
        </div>
        {text && <p className="max-w-prose text-lg text-ink-soft">{text}</p>}
        {link && (
          <ButtonLink href={setting.href(link.href)} size="lg" iconEnd="arrow">
            {link.label}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
