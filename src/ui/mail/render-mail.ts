import { render, toPlainText } from '@react-email/render'
import type { ReactElement } from 'react'

/** A mail in both its forms. The text is made from the same elements, so that the two never say different things. */
export async function renderMail(mail: ReactElement): Promise<{ html: string; text: string }> {
  const html = await render(mail)
  const text = toPlainText(html, {
    wordwrap: 76,
    selectors: [
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: false } },
    ],
  })
  return { html, text: `${text.trim()}\n` }
}
