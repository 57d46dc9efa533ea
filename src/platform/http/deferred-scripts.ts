import { deferredScriptsId } from '@/shared/deferred-scripts'

import { isData, pushedData } from './page-scripts'

/** What Next lets the browser fetch early. It is not run early. */
const preload = /<link rel="preload" as="script"[^>]*>/g

const scriptTag = /<script\b([^>]*)>([^]*?)<\/script>/g

/** The address of a file of Next's; null for other scripts, and for those that only old browsers run. */
function fileOf(attributes: string): string | null {
  if (/\snomodule\b/i.test(attributes)) return null
  const address = /\ssrc="([^"]*\/_next\/static\/[^"]*)"/.exec(attributes)?.[1]
  return address?.replaceAll('&amp;', '&') ?? null
}

/**
 * Takes Next's scripts out of a page and leaves one inert list of them, for the page to start them when somebody uses it
 * (`src/ui/early`). Data for them is kept as the text that Next has written, which is safe inside a script element.
 */
export function deferScripts(html: string): string {
  const files: string[] = []
  const data: { flight: string[]; modules: string[] } = { flight: [], modules: [] }
  const rest = html.replaceAll(preload, '').replaceAll(scriptTag, (whole, attributes: string, text: string) => {
    const file = fileOf(attributes)
    const pushed = isData(attributes) ? null : pushedData(text)
    if (file === null && pushed === null) return whole
    if (file !== null) files.push(file)
    if (pushed !== null) data[pushed.to].push(pushed.json)
    return ''
  })
  if (files.length === 0) return html
  const list = `{"files":${JSON.stringify(files)},"flight":[${data.flight.join(',')}],"modules":[${data.modules.join(',')}]}`
  const element = `<script type="application/json" id="${deferredScriptsId}">${list}</script>`
  const end = rest.lastIndexOf('</body>')
  return end < 0 ? rest + element : rest.slice(0, end) + element + rest.slice(end)
}
