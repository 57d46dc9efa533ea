import type { Endpoint } from 'payload'

type Endpoints = readonly Pick<Endpoint, 'method' | 'path'>[]

/** The part of Payload's sanitized config that its router reads. */
export interface Routes {
  readonly endpoints: Endpoints
  readonly collections: readonly {
    readonly slug: string
    readonly endpoints: Endpoints | false
    readonly versions?: unknown
  }[]
}

/** The endpoint that Payload will run for a call: of a collection, or of the app itself when `collection` is null. */
export interface PayloadRoute {
  readonly method: string
  readonly collection: string | null
  /** The endpoint's pattern, such as `/:id`. */
  readonly pattern: string
  /** The parts of the path below `/api`, decoded, for Payload's own router. */
  readonly segments: readonly string[]
}

interface Call {
  readonly method: string
  /** The path of the address, still percent-encoded. */
  readonly pathname: string
}

/**
 * Unreserved characters (RFC 3986, 2.3), which never need encoding. Ids, slugs and names of endpoints consist of them.
 */
const plain = /^[A-Za-z0-9._~-]+$/

/** The only parameter whose value people have typed. */
const fileName = ':filename'

/**
 * Endpoints that are not served, and that the panel does not use: pictures that `next/og` renders for any caller, which
 * Payload adds at run time; the deletion of a preference, for which Payload's statement fails on Postgres; media, which
 * have their own route.
 */
const closed = new Set(['get /og', 'delete /payload-preferences/:key', 'get /media/file/:filename'])

/**
 * The endpoint of a call by the rules of Payload's router (path-to-regexp: the first pattern that matches, ignoring
 * case). Null for every address that is not spelled like the endpoint (percent-encoded letters, doubled slashes,
 * another case), so that a guard's decision about an endpoint holds for every way to reach it.
 */
export function findRoute({ collections, endpoints }: Routes, { method, pathname }: Call): PayloadRoute | null {
  const [root, api, ...raw] = pathname.split('/')
  if (root !== '' || api !== 'api' || raw.length === 0) return null
  const collection = collections.find(({ slug }) => slug === raw[0])
  const parts = collection ? raw.slice(1) : raw
  const known = (collection ? collection.endpoints : endpoints) || []
  const found = known.find((each) => each.method === method.toLowerCase() && fits(each.path, parts))
  if (!found || closed.has(`${found.method} ${collection ? `/${collection.slug}` : ''}${found.path}`)) return null
  if (collection && !collection.versions && found.path.startsWith('/versions')) return null
  const patterns = partsOf(found.path)
  const decoded = parts.flatMap((part, index) => decode(patterns[index] ?? '', part) ?? [])
  if (decoded.length < parts.length) return null
  return {
    method: method.toUpperCase(),
    collection: collection?.slug ?? null,
    pattern: found.path,
    segments: [...(collection ? [collection.slug] : []), ...decoded],
  }
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '')

function fits(path: string, parts: readonly string[]): boolean {
  const patterns = partsOf(path)
  const required = patterns.filter((pattern) => !pattern.endsWith('?'))
  if (parts.length < required.length || parts.length > patterns.length) return false
  return parts.every((part, index) => {
    const pattern = patterns[index] ?? ''
    return pattern.startsWith(':') || pattern === part.toLowerCase()
  })
}

/** A part of the path, decoded; null where it is not spelled as the pattern requires. */
function decode(pattern: string, part: string): string | null {
  if (!pattern.startsWith(':')) return part === pattern ? part : null
  if (pattern !== fileName) return plain.test(part) ? part : null
  try {
    const name = decodeURIComponent(part)
    return name === '' || /[/\\\p{Cc}]/u.test(name) ? null : name
  } catch {
    return null
  }
}
