import { Html, html } from './html.ts'
import type { MessageContent, MessageSummary } from './message.ts'
import { script, style } from './page-assets.ts'

export type View = 'html' | 'text' | 'headers'

export interface InboxPage {
  messages: MessageSummary[]
  total: number
  query: string
  open: { message: MessageSummary; content: MessageContent; view: View } | null
  /** False when the newest message is shown only to fill the pane: a phone then shows the list. */
  isChosen: boolean
}

/** The whole page: list at the left, reading pane at the right; on a phone one of the two. */
export function renderInbox(page: InboxPage): string {
  const title = page.isChosen && page.open ? page.open.message.subject : `Inbox (${String(page.total)})`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body data-shows="${page.isChosen ? 'message' : 'list'}">
        ${renderList(page)}
        <main>${page.open ? renderMessage(page.open) : renderNothingOpen()}</main>
        <script>
          ${new Html(script)}
        </script>
      </body>
    </html>`.text
}

function renderList({ messages, total, query, open }: InboxPage): Html {
  return html`<aside>
    <header>
      <h1><a href="/">Inbox</a> <small id="total">${total}</small></h1>
      <form action="/delete" method="post" ${new Html(total === 0 ? 'hidden' : '')} data-confirm="Delete all messages?">
        <button class="quiet">Empty</button>
      </form>
      <form class="search" action="/" role="search">
        <input type="search" name="q" value="${query}" placeholder="Recipient or subject" aria-label="Search" />
      </form>
    </header>
    <ol id="messages">
      ${messages.map((message) => renderListItem(message, { isOpen: message.id === open?.message.id, query }))}
    </ol>
    ${messages.length === 0 ? html`<p class="empty">${query === '' ? 'No mail yet. What the shop sends shows up here.' : `Nothing found for “${query}”.`}</p>` : ''}
  </aside>`
}

function renderListItem(message: MessageSummary, { isOpen, query }: { isOpen: boolean; query: string }): Html {
  const search = query === '' ? '' : `?q=${encodeURIComponent(query)}`
  return html`<li>
    <a href="/m/${message.id}${search}" ${new Html(isOpen ? 'aria-current="page"' : '')}>
      <span class="to" dir="auto">${message.to.join(', ')}</span>
      ${renderTime(message.receivedAt)}
      <strong dir="auto">${message.subject || '(no subject)'}</strong>
      <span class="preview" dir="auto">${message.preview}</span>
    </a>
  </li>`
}

function renderMessage({ message, content, view }: NonNullable<InboxPage['open']>): Html {
  const base = `/m/${message.id}`
  const tabs: [View, string][] = [
    ...(content.html === '' ? [] : [['html', 'Mail'] as [View, string]]),
    ['text', 'Text'],
    ['headers', 'Headers'],
  ]
  return html`<article>
    <header>
      <a class="back" href="/">Inbox</a>
      <h2 dir="auto">${message.subject || '(no subject)'}</h2>
      <dl>
        <dt>From</dt>
        <dd dir="auto">${message.from}</dd>
        <dt>To</dt>
        <dd dir="auto">${message.to.join(', ')}</dd>
        <dt>Received</dt>
        <dd>${renderTime(message.receivedAt, true)}</dd>
      </dl>
      <nav aria-label="Views">
        ${tabs.map(([name, label]) => html`<a href="${base}?view=${name}" ${new Html(name === view ? 'aria-current="page"' : '')}>${label}</a>`)}
        <span></span>
        <a class="quiet" href="${base}/raw" download>Download</a>
        <form action="${base}/delete" method="post"><button class="quiet">Delete</button></form>
      </nav>
    </header>
    ${message.attachments.length > 0 ? renderAttachments(message) : ''} ${renderBody(message, content, view)}
  </article>`
}

function renderBody(message: MessageSummary, content: MessageContent, view: View): Html {
  switch (view) {
    case 'html':
      return html`<iframe
        src="/m/${message.id}/body"
        title="The mail"
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      ></iframe>`
    case 'text':
      return html`<pre dir="auto">${content.text}</pre>`
    case 'headers':
      return html`<table>
        ${content.headers.map(
          ({ name, value }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </table>`
  }
}

function renderAttachments(message: MessageSummary): Html {
  return html`<ul class="attachments">
    ${message.attachments.map(
      ({ index, filename, size }) =>
        html`<li>
          <a href="/m/${message.id}/attachments/${index}">${filename} <small>${formatBytes(size)}</small></a>
        </li>`,
    )}
  </ul>`
}

function renderNothingOpen(): Html {
  return html`<p class="empty">Choose a message.</p>`
}

function renderTime(iso: string, isLong = false): Html {
  const date = new Date(iso)
  const isToday = date.toDateString() === new Date().toDateString()
  const format: Intl.DateTimeFormatOptions = isLong
    ? { dateStyle: 'long', timeStyle: 'medium' }
    : isToday
      ? { hour: '2-digit', minute: '2-digit', hour12: false }
      : { day: 'numeric', month: 'short' }
  return html`<time datetime="${iso}">${new Intl.DateTimeFormat('en-GB', format).format(date)}</time>`
}

function formatBytes(bytes: number): string {
  return bytes < 1024
    ? `${String(bytes)} B`
    : bytes < 1_048_576
      ? `${(bytes / 1024).toFixed(0)} kB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`
}
