import { Button } from '@react-email/button'
import { Heading } from '@react-email/heading'
import { Hr } from '@react-email/hr'
import { Link } from '@react-email/link'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'

import { mailColors, mailFonts } from '@/ui/mail/mail-look'

/** The headline of a mail, or with `level` 2 of a part of it. */
export function MailHeading({ level = 1, children }: { level?: 1 | 2; children: ReactNode }) {
  return (
    <Heading
      as={level === 1 ? 'h1' : 'h2'}
      className="m-ink"
      style={{
        color: mailColors.ink,
        fontFamily: mailFonts.display,
        fontSize: level === 1 ? 28 : 19,
        fontWeight: 400,
        lineHeight: level === 1 ? '35px' : '26px',
        margin: level === 1 ? '0 0 14px' : '26px 0 8px',
      }}
    >
      {children}
    </Heading>
  )
}

/** A paragraph; `soft` for less important text. */
export function MailText({ soft = false, children }: { soft?: boolean; children: ReactNode }) {
  return (
    <Text
      className={soft ? 'm-soft' : 'm-ink'}
      style={{
        color: soft ? mailColors['ink-soft'] : mailColors.ink,
        fontSize: soft ? 14 : 16,
        lineHeight: soft ? '22px' : '26px',
        margin: '0 0 14px',
        overflowWrap: 'anywhere',
      }}
    >
      {children}
    </Text>
  )
}

/** The main action of a mail. */
export function MailButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Section style={{ margin: '24px 0 26px' }}>
      <Button
        className="m-action m-button"
        href={href}
        style={{
          backgroundColor: mailColors.action,
          borderRadius: 4,
          color: mailColors['on-action'],
          fontSize: 16,
          fontWeight: 600,
          lineHeight: '24px',
          padding: '13px 26px',
          textDecoration: 'none',
        }}
      >
        {children}
      </Button>
    </Section>
  )
}

/** A link in running text, or an address written out for mail programs in which the button does not work. */
export function MailLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="m-accent" href={href} style={{ color: mailColors.accent, textDecoration: 'underline' }}>
      {children}
    </Link>
  )
}

/** A quiet box for figures, addresses or instructions. */
export function MailPanel({ children }: { children: ReactNode }) {
  return (
    <Section
      className="m-sunken"
      style={{
        backgroundColor: mailColors.sunken,
        border: `1px solid ${mailColors.rule}`,
        margin: '18px 0',
        padding: '16px 20px 4px',
      }}
    >
      {children}
    </Section>
  )
}

export function MailRule() {
  return <Hr className="m-rule" style={{ borderColor: mailColors.rule, borderTopWidth: 1, margin: '22px 0' }} />
}
