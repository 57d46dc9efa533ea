import { gzipSync } from 'node:zlib'

import { isData } from '../../src/platform/http/page-scripts.ts'
import { deferredScriptsId, type DeferredScripts } from '../../src/shared/deferred-scripts.ts'
import { record } from './bare.ts'

/** The JavaScript of a page as a browser gets it. */
export interface PageScripts {
  /** Texts of the script elements that run while the page loads. */
  readonly inline: readonly string[]
  /** Addresses of the files that it loads at once or after the first use of the page. */
  readonly files: readonly string[]
}

const scriptTag = /<script\b([^>]*)>([^]*?)<\/script>/g

/** @throws Error when the page names no file: every page of Next has some, so their names are not where they were. */
export function scriptsOf(html: string): PageScripts {
  const inline: string[] = []
  const files = new Set<string>()
  for (const [, attributes = '', text = ''] of html.matchAll(scriptTag)) {
    const source = /\ssrc="([^"]+)"/.exec(attributes)?.[1]
    // Browsers with modules do not load the scripts for browsers without them.
    if (source !== undefined && !/\snomodule\b/i.test(attributes)) files.add(source.replaceAll('&amp;', '&'))
    else if (attributes.includes(`id="${deferredScriptsId}"`))
      // Written by `deferScripts`.
      for (const file of (JSON.parse(text) as DeferredScripts).files) files.add(file)
    else if (source === undefined && text !== '' && !isData(attributes)) inline.push(text)
  }
  if (files.size === 0) throw new Error('The page names no script file')
  return { inline, files: [...files] }
}

/** Kilobytes (1,000 bytes, gzip) of JavaScript of the page at this path. Throws when it has none. */
export async function scriptKilobytes(url: string, path: string): Promise<number> {
  const { inline, files } = scriptsOf(await (await fetch(new URL(path, url))).text())
  const loaded = await Promise.all(files.map((file) => record(url, file, { 'accept-encoding': 'gzip' })))
  const sizes = loaded.map(({ body }) => Buffer.from(body, 'base64').length)
  const own = gzipSync(inline.join('\n')).length
  return [own, ...sizes].reduce((sum, size) => sum + size, 0) / 1000
}
