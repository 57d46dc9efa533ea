import { plainTextSelectors, render } from '@react-email/render'
import { compile } from 'html-to-text'
import type { ReactElement } from 'react'

/** As `toPlainText` of react-email, which compiles its selectors for each mail. */
const toPlainText = compile({
  wordwrap: 76,
  selectors: [
    ...plainTextSelectors,
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', options: { uppercase: false } },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: false } },
  ],
})

/** A mail as HTML and plain text, rendered from the same elements so that they have the same content. */
export async function renderMail(mail: ReactElement): Promise<{ html: string; text: string }> {
  const html = await render(mail)
  return { html, text: `${toPlainText(html).trim()}\n` }
}
