import { createHash } from 'node:crypto'

/** The hash of a script as a source expression of a Content-Security-Policy. */
export const hashSource = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([^]*?)<\/script>/gi

/** Types that the browser does not run, such as JSON-LD. */
export const isData = (attributes: string): boolean => /\stype="?application\/(?:ld\+)?json/i.test(attributes)

/** The React Server Components payload, which Next writes into a page for its scripts. */
const flightCall = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(([^]*)\);?$/

/** The calls by which Next's scripts register modules. */
const modulesCall = /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(([^]*)\);?$/

/**
 * A call of one of React's functions with literal values. `\d`, not `\d+`: nested repetition takes exponential time
 * (ReDoS).
 */
const reactCall = /^\$R[A-Z]\(((?:"(?:[^"\\]|\\.)*"|\d|,|\[|\]|null)*)\);?/

/**
 * The functions that React writes into pages, by length and hash (react-dom 19.3). A test compares them with the copy
 * of React in Next.
 */
const reactRuntime: readonly (readonly [length: number, hash: string])[] = [
  // Records the time of the first paint.
  [57, "'sha256-7mu4H06fwDCjmnxxr/xNHyuQC6pLTHr4M2E4jXw5WZs='"],
  // $RS, $RB with $RC, $RM with $RR, $RX: insert streamed content.
  [193, "'sha256-rkPyhj2kmK5uKX6SivS3u1ga+pNajy8xBWBiEPXhNMA='"],
  [829, "'sha256-ejxEGil7Q2jnFo9T1EMjhzsRoWDTVn8tRpUYd4XCJkY='"],
  [1105, "'sha256-QwTTcUY6X/W9qbI8vPXdsBAoBq5Xi/MvMAMV2FEeJpk='"],
  [201, "'sha256-HIwET9YbpCDSDZxSjDwBhUP6sywD0vfbAPbsgjDbN4U='"],
  [200, "'sha256-5TqIdh80KgjiD5uUtz2OhDa5DlGt33xJV6lK4XUE+Yo='"],
  // View transitions.
  [2694, "'sha256-R3eWN7zVoU3spWpPQ2b7tbYj4hZDyViY037DUph2exw='"],
  // Queues forms that are sent before their scripts have loaded.
  [364, "'sha256-CwHpiObGc0Kj6qtRFzUVGqk0apwmCrylJaQU+RajuJ0='"],
]

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The script without a known function or call of React at its beginning; null when it begins with something else. */
function withoutReact(script: string): string | null {
  const [call, values] = reactCall.exec(script) ?? []
  if (call !== undefined) return isJson(`[${values ?? ''}]`) ? script.slice(call.length) : null
  const known = reactRuntime.find(
    ([length, hash]) => script.length >= length && hashSource(script.slice(0, length)) === hash,
  )
  return known ? script.slice(known[0]) : null
}

/** What an inline script pushes for Next's scripts, as JSON; null for a script that does anything else. */
export function pushedData(script: string): { readonly to: 'flight' | 'modules'; readonly json: string } | null {
  const flight = flightCall.exec(script)?.[1]
  const json = flight ?? modulesCall.exec(script)?.[1]
  return json !== undefined && isJson(json) ? { to: flight === undefined ? 'modules' : 'flight', json } : null
}

/** Whether a script holds only what Next and React write: data for the loaded scripts, and known functions. */
export function isOfFramework(script: string): boolean {
  for (let rest: string | null = script; rest !== null; rest = withoutReact(rest)) {
    if (rest === '') return true
    if (pushedData(rest) !== null) return true
  }
  return false
}

/**
 * The source expressions that allow a page's inline scripts: the app's own, which `known` lists, and those of the
 * framework. A script that an attacker has injected into the HTML is not among them, so browsers do not run it.
 */
export function scriptSources(html: string, known: readonly string[]): string[] {
  const scripts = [...html.matchAll(inlineScript)]
    .filter(([, attributes = '']) => !isData(attributes))
    .map(([, , text = '']) => text)
  return [...new Set(scripts.filter((each) => each !== '' && (known.includes(each) || isOfFramework(each))))].map(
    hashSource,
  )
}
