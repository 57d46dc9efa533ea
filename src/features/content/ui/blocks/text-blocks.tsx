import { Container } from '@/ui/container'
import { Disclosure } from '@/ui/disclosure'
import { FullRows, type Rows } from '@/ui/rows'
import { Section } from '@/ui/section'

import { RichTextView } from '../rich-text-view'
import { SectionTitle } from './section-title'
import type { BlockProps } from './setting'

/** Running text in a reading measure. */
export function TextBlock({ block, setting }: BlockProps<'richText'>) {
  if (!block.text) return null
  return (
    <Section tight>
      <Container width="prose">
        <RichTextView value={block.text} setting={setting.richText} />
      </Container>
    </Section>
  )
}

/** A quotation in large type, with its source. */
export function Quote({ block }: BlockProps<'quote'>) {
  return (
    <Section>
      <Container>
        <figure className="mx-auto grid max-w-lg justify-items-center gap-6 text-center">
          <blockquote className="font-display text-3xl text-balance">
            <p>{block.text}</p>
          </blockquote>
          {block.source && <figcaption className="text-ink-soft">{block.source}</figcaption>}
        </figure>
      </Container>
    </Section>
  )
}

const pointRows: Rows = {
  phone: { least: 1, most: 1 },
  tablet: { least: 1, most: 2 },
  desktop: { least: 2, most: 4 },
}

/** Short points side by side, such as promises or features. */
export function FeatureList({ block, isFirst }: BlockProps<'featureList'>) {
  return (
    <Section ruled={!isFirst}>
      <Container>
        <SectionTitle heading={block.heading} isFirst={isFirst} />
        <FullRows items={block.items} rows={pointRows} keyOf={({ title }) => title}>
          {({ title, text }) => (
            <div className="grid content-start gap-2 border-t border-ink pt-4">
              <h3 className="font-text text-base font-medium tracking-normal">{title}</h3>
              {text && <p className="text-ink-soft">{text}</p>}
            </div>
          )}
        </FullRows>
      </Container>
    </Section>
  )
}

/** Questions that open; native `details`, which the browser's search in the page finds. */
export function Faq({ block, isFirst }: BlockProps<'faq'>) {
  return (
    <Section>
      <Container>
        <div className="grid gap-8 lg:grid-cols-[5fr_7fr] lg:gap-16">
          <SectionTitle heading={block.heading} isFirst={isFirst} />
          <div className="border-t border-rule">
            {block.items.map(({ question, answer }) => (
              <Disclosure key={question} title={question}>
                <p className="max-w-prose whitespace-pre-line text-ink-soft">{answer}</p>
              </Disclosure>
            ))}
          </div>
        </div>
      </Container>
    </Section>
  )
}
