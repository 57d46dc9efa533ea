import { Body } from '@react-email/body'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'

import { direction, type Locale } from '@/shared/locales'
import { mailColors, mailDarkCss, mailFonts } from '@/ui/mail/mail-look'

/** The store's name, contact and colors in its mails. All texts are in the reader's language. */
export type MailBrand = {
  /** The wordmark above the mail. */
  readonly name: string
  /** The store's public address. */
  readonly url: string
  /** A color of the store, `#rrggbb`; the shop's own accent by default. */
  readonly accent?: string | undefined
  /** Small print: who sends this, from where. One paragraph each. */
  readonly footer: readonly string[]
  /** The address for replies, shown in the footer. */
  readonly email?: string | undefined
}

type MailLayoutProps = {
  brand: MailBrand
  locale: Locale
  /** The text that an inbox shows after the subject. */
  preview: string
  children: ReactNode
}

/** The frame of every mail: wordmark, a sheet of paper with the message, small print. 560 px wide, tables inside. */
export function MailLayout({ brand, locale, preview, children }: MailLayoutProps) {
  const start = direction(locale) === 'rtl' ? 'right' : 'left'
  return (
    <Html lang={locale} dir={direction(locale)}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style dangerouslySetInnerHTML={{ __html: mailDarkCss }} />
      </Head>
      <Preview>{preview}</Preview>
      <Body className="m-paper" style={{ margin: 0, backgroundColor: mailColors.paper, fontFamily: mailFonts.text }}>
        <Container dir={direction(locale)} style={{ width: '100%', maxWidth: 560, padding: '36px 12px 48px' }}>
          <Section className="m-pad" style={{ padding: '0 36px 22px', textAlign: start }}>
            <Link
              className="m-ink"
              href={brand.url}
              style={{
                color: mailColors.ink,
                fontFamily: mailFonts.display,
                fontSize: 24,
                lineHeight: '30px',
                textDecoration: 'none',
              }}
            >
              {brand.name}
            </Link>
          </Section>
          <Section
            className="m-surface m-pad"
            style={{
              backgroundColor: mailColors.surface,
              border: `1px solid ${mailColors.rule}`,
              borderTop: `3px solid ${accentOf(brand)}`,
              padding: '32px 36px 36px',
              textAlign: start,
            }}
          >
            {children}
          </Section>
          <Section className="m-pad" style={{ padding: '22px 36px 0', textAlign: start }}>
            {brand.footer.map((paragraph) => (
              <Text key={paragraph} className="m-soft" style={smallPrint}>
                {paragraph}
              </Text>
            ))}
            {brand.email && (
              <Text className="m-soft" style={smallPrint}>
                <Link className="m-soft" href={`mailto:${brand.email}`} style={{ color: mailColors['ink-soft'] }}>
                  {brand.email}
                </Link>
              </Text>
            )}
          </Section>
        </Container>
      </Body>
    </Html>
  )
}

const smallPrint = { color: mailColors['ink-soft'], fontSize: 13, lineHeight: '20px', margin: '0 0 6px' }

/** Leaves out an invalid color, because it is written into a style attribute. */
const accentOf = ({ accent }: MailBrand): string =>
  accent !== undefined && /^#[0-9a-f]{6}$/i.test(accent) ? accent : mailColors.accent
