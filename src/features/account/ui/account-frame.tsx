import type { ReactNode } from 'react'

import type { Locale } from '@/shared/locales'
import { ActionForm } from '@/ui/action-form'
import { Container } from '@/ui/container'
import { Heading } from '@/ui/heading'
import { Nav } from '@/ui/nav'
import { Section } from '@/ui/section'

import { signOut } from '../session.actions'
import type { AccountWords } from './account-words'

interface FrameProps {
  readonly shop: {
    readonly locale: Locale
    readonly words: AccountWords
    /** The address of a page of the shop. */
    readonly href: (path: string) => string
  }
  readonly path: '/account' | '/account/addresses' | '/account/profile'
  readonly title: string
  readonly children: ReactNode
}

/** The common frame of the account's pages: title, navigation, sign-out. */
export function AccountFrame({ shop: { href, locale, words }, path, title, children }: FrameProps) {
  const pages = [
    { label: words.orders, href: '/account' },
    { label: words.addresses, href: '/account/addresses' },
    { label: words.profile, href: '/account/profile' },
  ]
  return (
    <Section tight>
      <Container>
        <div className="mb-8 flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-rule pb-2">
          <div className="-ms-3">
            <Nav
              label={words.nav}
              items={pages.map((page) => ({ label: page.label, href: href(page.href), current: page.href === path }))}
            />
          </div>
          <ActionForm action={signOut}>
            <input type="hidden" name="locale" value={locale} />
            <button type="submit" className="ui-button ui-button-link ui-button-sm">
              {words.signOut}
            </button>
          </ActionForm>
        </div>
        <Heading level={1} size="xl" className="mb-8">
          {title}
        </Heading>
        {children}
      </Container>
    </Section>
  )
}

/** One narrow column for a form. */
export function AccountColumn({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section tight>
      <Container width="form">
        <Heading level={1} size="xl" className="mb-6">
          {title}
        </Heading>
        <div className="grid gap-6">{children}</div>
      </Container>
    </Section>
  )
}
