import { createHash } from 'node:crypto'

/** One row of React's stream, or all rows of one id, in their order. */
interface Row {
  /** Text or bytes, which have no references in them. */
  readonly isRaw: boolean
  readonly content: string
}

/** The beginning of a row: its id, which hints lack, and for text and bytes a tag and the length in bytes. */
const rowStart = /([0-9a-f]*):(?:[TAOobUSsLlGgMmV]([0-9a-f]+),)?/y

/** A reference to another row. React writes `$$` for a dollar at the beginning of a text. */
const reference = /(?<!\\)"\$([@LFhQWBKi]?)([0-9a-f]+)((?::[^"]*)?)"/g

const hash = (content: string): string => createHash('sha256').update(content, 'latin1').digest('hex')

/** What Next pushes: `[1, text]` and `[3, base64]` are parts of React's stream. */
function streamOf(pushed: readonly unknown[]): { readonly stream: string; readonly others: readonly string[] } {
  const parts: Buffer[] = []
  const others: string[] = []
  for (const each of pushed) {
    const [kind, part] = Array.isArray(each) ? (each as readonly unknown[]) : []
    if (typeof part === 'string' && (kind === 1 || kind === 3))
      parts.push(Buffer.from(part, kind === 1 ? 'utf8' : 'base64'))
    else others.push(JSON.stringify(each))
  }
  // One character for each byte, since React counts bytes.
  return { stream: Buffer.concat(parts).toString('latin1'), others }
}

/** Rows by id; those without an id are hints. */
function rowsOf(stream: string): { readonly rows: ReadonlyMap<string, Row>; readonly hints: readonly string[] } {
  const rows = new Map<string, Row>()
  const hints: string[] = []
  for (let at = 0; at < stream.length;) {
    rowStart.lastIndex = at
    const [start = '', id = '', length] = rowStart.exec(stream) ?? []
    const from = at + start.length
    const newline = stream.indexOf('\n', from)
    const end = length === undefined ? newline : from + Number.parseInt(length, 16)
    const content = stream.slice(at + id.length, end < 0 ? undefined : end)
    if (id === '') hints.push(content)
    else rows.set(id, { isRaw: length !== undefined, content: `${rows.get(id)?.content ?? ''}${content}\n` })
    if (end < 0) break
    at = length === undefined ? end + 1 : end
  }
  return { rows, hints }
}

/** In a path, React names the parts of an element, which it writes as `["$", type, key, props]`. */
const elementParts = ['$', 'type', 'key', 'props']

/** The value of a row that is JSON; null for text, modules, and what is cut off. */
function modelOf({ isRaw, content }: Row): unknown {
  if (isRaw) return null
  try {
    return JSON.parse(content.slice(1)) as unknown
  } catch {
    return null
  }
}

/** The value at a path such as `:0:props:base` in a row, as JSON; null when it is in yet another row. */
function valueAt(row: Row, path: string): string | null {
  let value = modelOf(row)
  for (const name of path.slice(1).split(':')) {
    if (typeof value !== 'object' || value === null) return null
    const isElement = Array.isArray(value) && value[0] === '$'
    value = new Map(Object.entries(value)).get(isElement ? String(elementParts.indexOf(name)) : name)
  }
  return value === undefined ? null : JSON.stringify(value)
}

/**
 * A digest (hex) of what a page's inline scripts push for React. Renderings with the same content differ in the order and
 * the ids of rows, and in which of two places has a shared value and which a reference to it. So each reference to a row
 * is replaced by the digest of that row, and each reference to a value in a row by that value. Equal digests mean equal
 * content. The same content may still have two digests, when React has divided it into other rows.
 */
export function flightDigest(pushed: readonly unknown[]): string {
  const { stream, others } = streamOf(pushed)
  const { rows, hints } = rowsOf(stream)
  const known = new Map<string, string>()
  /** What is being resolved now, for content that refers to itself. */
  const open: string[] = []

  const once = (name: string, find: () => string): string => {
    const found = known.get(name)
    if (found !== undefined) return found
    if (open.includes(name)) return `^${String(open.length - open.indexOf(name))}`
    open.push(name)
    const made = find()
    open.pop()
    known.set(name, made)
    return made
  }
  const resolved = (content: string): string =>
    content.replaceAll(reference, (whole, kind: string, id: string, path: string) => {
      const row = rows.get(id)
      if (!row) return whole
      const value = kind === '' && path !== '' ? valueAt(row, path) : null
      if (value !== null) return once(id + path, () => resolved(value))
      return `"$${kind}${digestOf(id, row)}${path}"`
    })
  const digestOf = (id: string, { isRaw, content }: Row): string =>
    once(id, () => hash(isRaw ? content : resolved(content)))

  const digests = [...[...rows].map(([id, row]) => digestOf(id, row)), ...hints.map(hash)]
  return hash([...digests.sort(), ...others].join('\n'))
}
