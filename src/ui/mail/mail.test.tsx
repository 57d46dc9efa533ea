import { expect, test } from 'vitest'

import { MailLayout } from '@/ui/mail/mail-layout'
import { MailButton, MailHeading, MailText } from '@/ui/mail/mail-parts'
import { renderMail } from '@/ui/mail/render-mail'

const brand = { name: 'Flow & Masters', url: 'https://shop.example', footer: ['Werkhof 12, Berlin'] }

test('a mail says the same in HTML and in text, and shows the link in both', async () => {
  const { html, text } = await renderMail(
    <MailLayout brand={brand} locale="en" preview="One click and you are done">
      <MailHeading>Confirm your address</MailHeading>
      <MailText>Hello Ada,</MailText>
      <MailButton href="https://shop.example/verify?token=abc&x=1">Confirm</MailButton>
    </MailLayout>,
  )
  expect(html).toContain('href="https://shop.example/verify?token=abc&amp;x=1"')
  expect(html).toContain('<html dir="ltr" lang="en">')
  expect(text).toContain('Confirm your address')
  expect(text).toContain('https://shop.example/verify?token=abc&x=1')
  expect(text).toContain('Flow & Masters')
  expect(text).not.toContain('One click')
})

test('an Arabic mail reads from right to left', async () => {
  const { html } = await renderMail(
    <MailLayout brand={brand} locale="ar" preview="تأكيد">
      <MailText>مرحبا</MailText>
    </MailLayout>,
  )
  expect(html).toContain('dir="rtl"')
  expect(html).toContain('text-align:right')
})

test('names and colors from a store cannot break out of the mail', async () => {
  const { html } = await renderMail(
    <MailLayout brand={{ ...brand, accent: 'red;background:url(//evil)' }} locale="en" preview="">
      <MailText>{'<script>alert(1)</script>'}</MailText>
    </MailLayout>,
  )
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('evil')
})
