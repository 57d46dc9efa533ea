import type { ReactElement } from 'react'

/** The libraries, with a formatter of HTML, are loaded by the first mail and not by the start of the server. */
async function loadRenderer() {
  const [{ plainTextSelectors, render }, { compile }] = await Promise.all([
    import('@react-email/render'),
    import('html-to-text'),
  ])
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
  return { render, toPlainText }
}

let renderer: ReturnType<typeof loadRenderer> | undefined

/** A mail as HTML and plain text, rendered from the same elements so that they have the same content. */
export async function renderMail(mail: ReactElement): Promise<{ html: string; text: string }> {
  renderer ??= loadRenderer().catch((error: unknown) => {
    // The next mail loads it again.
    renderer = undefined
    throw error
  })
  const { render, toPlainText } = await renderer
  const html = await render(mail)
  return { html, text: `${toPlainText(html).trim()}\n` }
}
