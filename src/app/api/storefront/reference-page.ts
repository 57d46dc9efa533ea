import { failuresOf, openApiDocument } from '@/platform/http/openapi'
import type { Contract } from '@/platform/http/operation'
import { isUnsafe } from '@/platform/http/same-site'
import { problemTable } from '@/shared/problem'
import { colorThemes, type ColorTheme } from '@/ui/tokens'

interface ShownStore {
  readonly name: string
  readonly origin: string
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`).replace(/`([^`]+)`/g, '<code>$1</code>')

const variables = (theme: ColorTheme): string =>
  Object.entries(theme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

const css = `
:root{color-scheme:light dark;${variables(colorThemes.light)}}
@media (prefers-color-scheme:dark){:root{${variables(colorThemes.dark)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 'Hanken Grotesk',system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:2.5rem 1.25rem 6rem}
h1,h2{font-family:Newsreader,'Iowan Old Style',Georgia,serif;font-weight:400;line-height:1.15}
h1{font-size:2.75rem;margin:0 0 .75rem}
h2{font-size:1.75rem;margin:3.5rem 0 1rem;padding-top:1rem;border-top:1px solid var(--rule)}
h3{font-size:1rem;margin:0;display:flex;gap:.75rem;flex-wrap:wrap;align-items:baseline}
a{color:var(--accent)}
code{overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,monospace;font-size:.85em}
pre{background:var(--sunken);border:1px solid var(--rule);padding:.9rem 1rem;overflow-x:auto;line-height:1.5}
article{background:var(--surface);border:1px solid var(--rule);padding:1.1rem 1.25rem;margin:0 0 1rem}
article p{margin:.5rem 0}
.method{font-size:.75rem;font-weight:700;letter-spacing:.04em;color:var(--accent)}
.soft{color:var(--ink-soft)}
nav{columns:2 16rem;margin:1.5rem 0}nav a{display:block;padding:.15rem 0;text-decoration:none}
table{border-collapse:collapse;width:100%;font-size:.9rem}
td,th{text-align:start;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--rule)}
details summary{cursor:pointer;color:var(--ink-soft);margin:.5rem 0}
:target{outline:2px solid var(--accent);outline-offset:2px}`

/** An operation as a curl command, with placeholders in braces. */
function curl({ method, path, body, example }: Contract, { origin }: ShownStore): string {
  const address = `${origin}/api/storefront/v1${path}`
  const lines = [`curl ${method === 'GET' ? '' : `-X ${method} `}'${address}'`]
  if (body) lines.push(`-H 'Content-Type: application/json'`)
  if (isUnsafe(method)) lines.push(`-H 'Idempotency-Key: <a new uuid>'`)
  if (body) lines.push(`-d '${JSON.stringify(example ?? {})}'`)
  return lines.join(' \\\n  ')
}

type Documented = {
  parameters: { name: string; in: string; required?: boolean; description?: string }[]
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>
}

function article(contract: Contract, documented: Documented, store: ShownStore): string {
  const { id, method, path, summary, description, status } = contract
  const answer = documented.responses[String(status)]?.content?.['application/json']?.schema
  const inputs = documented.parameters.filter((each) => each.in !== 'header')
  const rows = inputs.map(
    ({ name, in: place, description: text = '', required }) =>
      `<tr><td><code>${escape(name)}</code></td><td class="soft">${place}${required ? '' : ', optional'}</td><td>${escape(text)}</td></tr>`,
  )
  return `<article id="${id}">
<h3><span class="method">${method}</span><code>${escape(path)}</code></h3>
<p>${escape(summary)}</p>${description ? `<p class="soft">${escape(description)}</p>` : ''}
${rows.length > 0 ? `<table>${rows.join('')}</table>` : ''}
<pre>${escape(curl(contract, store))}</pre>
<p class="soft">Answers ${String(status)}, or: ${failuresOf(contract)
    .map((code) => `<a href="#${code}"><code>${code}</code></a>`)
    .join(' ')}</p>
${answer ? `<details><summary>The answer's schema</summary><pre>${escape(JSON.stringify(answer, null, 2))}</pre></details>` : ''}
</article>`
}

/** The reference as one page, generated from the same document as `openapi.json`. */
export function referencePage(contracts: readonly Contract[], store: ShownStore): string {
  const document = openApiDocument(contracts, { server: store.origin })
  const paths = document['paths'] as Record<string, Record<string, Documented>>
  const tags = [...new Set(contracts.map(({ tag }) => tag))]
  const sections = tags.map((tag) => {
    const articles = contracts
      .filter((contract) => contract.tag === tag)
      .flatMap((contract) => {
        const documented = paths[contract.path]?.[contract.method.toLowerCase()]
        return documented ? [article(contract, documented, store)] : []
      })
    return `<h2>${escape(tag)}</h2>${articles.join('')}`
  })
  const problems = Object.entries(problemTable).map(
    ([code, { status, title }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${String(status)}</td><td>${escape(title)}</td></tr>`,
  )
  const schemas = (document['components'] as { schemas: Record<string, unknown> }).schemas
  const schemaBlocks = Object.entries(schemas).map(
    ([name, schema]) =>
      `<details><summary><code>${escape(name)}</code></summary><pre>${escape(JSON.stringify(schema, null, 2))}</pre></details>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Storefront API · ${escape(store.name)}</title>
<style>${css}</style></head><body><main>
<h1>Storefront API</h1>
<p>Everything that the pages of ${escape(store.name)} do, as JSON, below <code>${escape(store.origin)}/api/storefront/v1</code>.
The same for machines: <a href="/api/storefront/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p class="soft">The store comes from the host name, or from <code>X-Store</code> with a publishable key in
<code>X-Publishable-Key</code>; the language from <code>?locale=</code> or <code>Accept-Language</code>. Amounts are minor
units: <code>{ "amount": 1999, "currency": "USD" }</code> is $19.99. An unsafe call that is repeated with the same
<code>Idempotency-Key</code> within a day is done once.</p>
<nav>${contracts.map(({ id, summary }) => `<a href="#${id}">${escape(summary)}</a>`).join('')}</nav>
${sections.join('')}
<h2>Errors</h2><p>Every error is problem+json (RFC 9457) with one of these codes and the request's id.</p>
<table><tr><th>Code</th><th>Status</th><th>Meaning</th></tr>${problems.join('')}</table>
<h2>Schemas</h2>${schemaBlocks.join('')}
</main></body></html>`
}
