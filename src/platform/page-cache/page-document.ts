import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import { acceptedEncoding, type Encoding } from './accepted-encoding'

const policyHeader = 'content-security-policy'

/** For one visitor, so faster rather than smaller; a page takes a millisecond or two. */
const compressors: Record<Encoding, (body: Buffer) => Buffer> = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => gzipSync(body),
}

const compressible = /^(?:text\/|application\/(?:json|xml))/

/** Bytes below which compressing is not worth it. */
const worthCompressing = 1024

/** Methods of a response that are taken over, and given back. */
const held = ['write', 'writeHead', 'end', 'flushHeaders']

/** A page's policy once its HTML is known. */
type PolicyOf = (policy: string, html: string) => string

/** Public pages: which paths lead to one, and the policy of one by its HTML. */
export interface PublicPages {
  readonly isPublic: (path: string) => boolean
  readonly policyOf: PolicyOf
}

/** Whether a browser asks for a public page as a document; what its router asks for is none. */
export const isPublicDocument = ({ method, url = '/', headers }: IncomingMessage, { isPublic }: PublicPages): boolean =>
  (method === 'GET' || method === 'HEAD') && headers['rsc'] === undefined && isPublic(url.split('?', 1)[0] ?? '/')

/**
 * Lets Next answer a visit to a public page into memory, so that its policy can name the scripts of the HTML before the first
 * byte leaves. Next does not compress it then; this does. Pages are small, and nothing else is held back.
 */
export function holdDocument(request: IncomingMessage, response: ServerResponse, policyOf: PolicyOf): void {
  const encoding = acceptedEncoding(request.headers['accept-encoding'])
  delete request.headers['accept-encoding']
  // So that both have the same headers; Node sends no body with the answer to a HEAD.
  if (request.method === 'HEAD') request.method = 'GET'
  const parts: Buffer[] = []
  const keep = ([chunk, coding]: readonly unknown[]): void => {
    if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk))
    if (typeof chunk === 'string')
      parts.push(Buffer.from(chunk, typeof coding === 'string' ? (coding as BufferEncoding) : 'utf8'))
  }
  const callback = (args: readonly unknown[]) =>
    args.find((each) => typeof each === 'function') as (() => void) | undefined
  response.flushHeaders = () => undefined
  // Next's compression has the headers written before it passes the body on.
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status
    const headers = rest.find((each) => typeof each === 'object' && each !== null)
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string)
    return response
  }
  response.write = ((...args: unknown[]) => {
    keep(args)
    const done = callback(args)
    if (done) process.nextTick(done)
    return true
  }) as typeof response.write
  response.end = ((...args: unknown[]) => {
    keep(args)
    for (const name of held) Reflect.deleteProperty(response, name)
    return send(response, { body: Buffer.concat(parts), encoding, policyOf }, callback(args))
  }) as typeof response.end
}

interface Held {
  readonly body: Buffer
  readonly encoding: Encoding | null
  readonly policyOf: PolicyOf
}

function send(response: ServerResponse, { body, encoding, policyOf }: Held, done: () => void = () => undefined) {
  // What a browser has kept stays under the policy that came with it (RFC 9111, section 3.2).
  if (response.statusCode === 304) response.removeHeader(policyHeader)
  if (body.length === 0) return response.end(done)
  const policy = response.getHeader(policyHeader)
  const type = String(response.getHeader('content-type'))
  const isHtml = type.startsWith('text/html')
  if (isHtml && typeof policy === 'string') response.setHeader(policyHeader, policyOf(policy, body.toString('utf8')))
  if (!/accept-encoding/i.test(String(response.getHeader('vary')))) response.appendHeader('vary', 'Accept-Encoding')
  const isCompressed = encoding !== null && compressible.test(type) && body.length >= worthCompressing
  const sent = isCompressed ? compressors[encoding](body) : body
  if (isCompressed) response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', sent.length)
  return response.end(sent, done)
}
