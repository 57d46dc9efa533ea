import { Container } from '@/ui/container'
import { Disclosure } from '@/ui/disclosure'
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

/** Short points beside each other: what the shop promises, what a thing can do. */
export function FeatureList({ block, isFirst }: BlockProps<'featureList'>) {
  return (
    <Section ruled={!isFirst}>
      <Container>
        <SectionTitle heading={block.heading} isFirst={isFirst} />
        <ul className="grid gap-x-gutter gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
          {block.items.map(({ title, text }) => (
            <li key={title} className="grid content-start gap-2 border-t border-ink pt-4">
              <h3 className="font-text text-base font-medium tracking-normal">{title}</h3>
              {text && <p className="text-ink-soft">{text}</p>}
            </li>
          ))}
        </ul>
      </Container>
    </Section>
  )
}

/** Questions to unfold; native, so also found by searching in the page. */
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
