import { createHash } from 'node:crypto'

import { deferredScriptsId } from '@/shared/deferred-scripts'

import { flightDigest } from './flight-digest'
import { isData, pushedData } from './page-scripts'

/** Next's preload links, which make the browser fetch scripts early. */
const preload = /<link rel="preload" as="script"[^>]*>/g

const scriptTag = /<script\b([^>]*)>([^]*?)<\/script>/g

/** The address of one of Next's script files; null for other scripts, and for those that only old browsers run. */
function fileOf(attributes: string): string | null {
  if (/\snomodule\b/i.test(attributes)) return null
  const address = /\ssrc="([^"]*\/_next\/static\/[^"]*)"/.exec(attributes)?.[1]
  return address?.replaceAll('&amp;', '&') ?? null
}

interface Parts {
  /** The page without Next's scripts. */
  readonly rest: string
  /** Addresses of Next's scripts. */
  readonly files: readonly string[]
  /** `PageData`, each entry as JSON in the text that Next has written, which is safe inside a script element. */
  readonly data: { readonly flight: readonly string[]; readonly modules: readonly string[] }
}

/** `PageData` as JSON. */
const jsonOf = ({ data: { flight, modules } }: Parts): string =>
  `{"flight":[${flight.join(',')}],"modules":[${modules.join(',')}]}`

/** Takes Next's scripts out of a page; null when it has none. */
function partsOf(html: string): Parts | null {
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
  if (files.length === 0) return null
  return { rest, files, data }
}

/** The page with one inert list in place of its scripts; `data` is JSON. */
function withList({ rest, files }: Parts, data: string): string {
  const list = `{"files":${JSON.stringify(files)},"data":${data}}`
  const element = `<script type="application/json" id="${deferredScriptsId}">${list}</script>`
  const end = rest.lastIndexOf('</body>')
  return end < 0 ? rest + element : rest.slice(0, end) + element + rest.slice(end)
}

/**
 * Takes Next's scripts out of a page and leaves one inert list of them with their data. The early script (`src/ui/early`)
 * starts them at the visitor's first interaction.
 */
export function deferScripts(html: string): string {
  const parts = partsOf(html)
  return parts ? withList(parts, jsonOf(parts)) : html
}

/** A page whose data for React is an answer of its own. */
export interface SplitPage {
  readonly html: string
  /** Null for a page without scripts of Next's. */
  readonly data: {
    /**
     * Changes with the HTML, the files, which belong to one build, and what the data says. The data says more than the
     * HTML: prices of all variants in all currencies, say.
     */
    readonly key: string
    /** `PageData` as JSON. */
    readonly json: string
  } | null
}

/** As {@link deferScripts}, with the key of the data in place of the data. */
export function splitPage(html: string): SplitPage {
  const parts = partsOf(html)
  if (!parts) return { html, data: null }
  // Each entry is the JSON that `pushedData` has checked.
  const flight = parts.data.flight.map((each) => JSON.parse(each) as unknown)
  const key = createHash('sha256')
    .update(JSON.stringify([parts.rest, parts.files, flightDigest(flight), parts.data.modules]))
    .digest('base64url')
    .slice(0, 22)
  return { html: withList(parts, JSON.stringify(key)), data: { key, json: jsonOf(parts) } }
}
