/** The colors of the shop. */
export const style = `
@font-face { font-family: Newsreader; src: url(/fonts/newsreader.woff2); font-weight: 200 800; font-display: swap }
@font-face { font-family: Hanken; src: url(/fonts/hanken-grotesk.woff2); font-weight: 100 900; font-display: swap }
:root { --paper: #faf8f3; --sheet: #fff; --ink: #22252b; --soft: #676a70; --line: #e5e0d6; --accent: #a94a2e; --chosen: #f1ece2 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181b; --sheet: #1e2024; --ink: #ebe6dc; --soft: #a09f9c; --line: #33353a; --accent: #e08a6c; --chosen: #292b30 }
}
* { box-sizing: border-box; margin: 0 }
body { font: 400 15px/1.5 Hanken, system-ui, sans-serif; color: var(--ink); background: var(--paper); height: 100dvh;
  display: grid; grid-template-columns: minmax(18rem, 24rem) 1fr }
a { color: inherit; text-decoration: none }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer }
.quiet { color: var(--soft) } .quiet:hover, .back:hover { color: var(--accent) }
small, time { color: var(--soft); font-size: .8125rem; font-variant-numeric: tabular-nums; white-space: nowrap }
h1, h2 { font-family: Newsreader, Georgia, serif; font-weight: 500; line-height: 1.2; letter-spacing: -.01em }
.empty { padding: 2rem 1.25rem; color: var(--soft) }

aside { border-inline-end: 1px solid var(--line); overflow-y: auto; min-width: 0 }
aside header { position: sticky; top: 0; background: var(--paper); padding: 1.25rem 1.25rem .875rem; display: flex; flex-wrap: wrap;
  justify-content: space-between; align-items: baseline; gap: .75rem; border-bottom: 1px solid var(--line); z-index: 1 }
h1 { font-size: 1.625rem } h1 small { font-family: Hanken, sans-serif; margin-inline-start: .375rem }
.search { flex-basis: 100% }
input { width: 100%; font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: .5rem .75rem }
input::placeholder { color: var(--soft); opacity: 1 }
ol { list-style: none; padding: 0 }
#messages a { display: grid; grid-template-columns: 1fr auto; column-gap: .75rem; padding: .8125rem 1.25rem; border-bottom: 1px solid var(--line) }
#messages a:hover { background: color-mix(in srgb, var(--chosen) 55%, transparent) }
#messages a[aria-current] { background: var(--chosen); box-shadow: inset 3px 0 var(--accent) }
#messages .to { color: var(--soft); font-size: .8125rem } #messages strong, #messages .preview { grid-column: 1 / -1 }
#messages strong { font-weight: 600 } #messages .preview { color: var(--soft); font-size: .875rem }
#messages .to, #messages strong, #messages .preview { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; text-align: start }

main { overflow-y: auto; min-width: 0 }
article { min-height: 100%; display: flex; flex-direction: column }
article > header { padding: 1.5rem 2rem 0; border-bottom: 1px solid var(--line) }
h2 { font-size: 1.75rem; margin-bottom: .875rem; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: auto 1fr; gap: .125rem 1rem; font-size: .9375rem }
dt { color: var(--soft) } dd { min-width: 0; overflow-wrap: anywhere } dd time { color: inherit; font-size: inherit }
nav { display: flex; gap: 1.5rem; margin-top: 1.125rem; align-items: baseline } nav span { flex: 1 }
nav > a, nav > form { padding-bottom: .625rem } nav > a[aria-current] { box-shadow: 0 2px var(--accent); font-weight: 600 }
.attachments { list-style: none; padding: .875rem 2rem; display: flex; flex-wrap: wrap; gap: .5rem; border-bottom: 1px solid var(--line) }
.attachments a { display: block; border: 1px solid var(--line); border-radius: 6px; padding: .25rem .75rem; background: var(--sheet) }
iframe { flex: 1; width: 100%; min-height: 30rem; border: 0; background: #fff; color-scheme: light }
pre { padding: 1.5rem 2rem; font: 14px/1.6 ui-monospace, "SF Mono", Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
table { margin: 1rem 2rem; border-collapse: collapse; font-size: .875rem; table-layout: fixed; width: calc(100% - 4rem) }
th, td { text-align: start; vertical-align: top; padding: .375rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
th { width: 14rem; font-weight: 500; color: var(--soft); padding-inline-end: 1rem }
.back { display: none }

@media (max-width: 48rem) {
  body { display: block; height: auto }
  body[data-shows=list] main, body[data-shows=message] aside { display: none }
  aside { border: 0 } main { min-height: 100dvh; display: flex } article { flex: 1; min-width: 0 }
  #messages a[aria-current] { background: none; box-shadow: none }
  article > header { padding: 1rem 1.25rem 0 } h2 { font-size: 1.5rem }
  .back { display: inline-block; color: var(--soft); padding: .25rem 0 .75rem } .back::before { content: "← " }
  nav { gap: 1.125rem } pre { padding: 1.25rem } .attachments { padding: .75rem 1.25rem }
  table { margin: .75rem 1.25rem; width: calc(100% - 2.5rem) } th { width: 38% }
}`

/** New mail appears by itself, the frame takes the height of its mail, and deleting everything asks first. */
export const script = `
const frame = document.querySelector('iframe')
const fit = () => { frame.style.minHeight = frame.contentDocument.documentElement.scrollHeight + 'px' }
frame?.addEventListener('load', () => { fit(); new ResizeObserver(fit).observe(frame.contentDocument.documentElement) })
document.querySelector('[data-confirm]').addEventListener('submit', (event) => {
  if (!confirm(event.currentTarget.dataset.confirm)) event.preventDefault()
})
new EventSource('/events').onmessage = async () => {
  if (document.body.dataset.shows === 'list') return location.reload()
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
  for (const id of ['messages', 'total']) document.getElementById(id).replaceWith(page.getElementById(id))
}
document.querySelector('#messages [aria-current]')?.scrollIntoView({ block: 'nearest' })`
