import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import { acceptedEncoding, type Encoding } from './accepted-encoding'

const policyHeader = 'content-security-policy'

/** Each page is compressed for one visit, so at a fast level; that takes a millisecond or two. */
const compressors: Record<Encoding, (body: Buffer) => Buffer> = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => gzipSync(body),
}

const compressible = /^(?:text\/|application\/(?:json|xml))/

/** Bytes: smaller bodies are not worth compressing. */
const worthCompressing = 1024

/** Methods of a response that are replaced while the page is held in memory, and restored at its end. */
const held = ['write', 'writeHead', 'end', 'flushHeaders']

/** How a page of Next's that is held is sent. */
interface PageWriter {
  /** Completes the content security policy from the HTML that is sent. */
  readonly policyOf: (policy: string, html: string) => string
  /** The HTML that is sent, from Next's. The same for the same. */
  readonly htmlOf: (html: string) => string
}

/** Which paths lead to pages that are held, and how these are sent. */
export interface HeldPages extends PageWriter {
  readonly isHeld: (path: string) => boolean
}

/** Whether a request is for a held page as a whole document, and not for data of Next's router (`RSC`). */
export const isHeldDocument = ({ method, url = '/', headers }: IncomingMessage, { isHeld }: HeldPages): boolean =>
  (method === 'GET' || method === 'HEAD') && headers['rsc'] === undefined && isHeld(url.split('?', 1)[0] ?? '/')

/**
 * Holds Next's answer to a visit of a page in memory, so that its HTML can be changed, and the policy can name
 * the scripts in it, before the first byte is sent. It compresses the page in place of Next. Pages are small; other answers are not held.
 */
export function holdDocument(request: IncomingMessage, response: ServerResponse, writer: PageWriter): void {
  const encoding = acceptedEncoding(request.headers['accept-encoding'])
  delete request.headers['accept-encoding']
  // So that GET and HEAD get the same headers; Node sends no body with the answer to a HEAD.
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
  // Next writes the headers before the body; they are set here and sent with it.
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
    return send(response, { body: Buffer.concat(parts), encoding, writer }, callback(args))
  }) as typeof response.end
}

interface Held {
  readonly body: Buffer
  readonly encoding: Encoding | null
  readonly writer: PageWriter
}

function send(response: ServerResponse, { body: made, encoding, writer }: Held, done: () => void = () => undefined) {
  // A 304 would replace the policy of the browser's stored page, whose scripts may be others (RFC 9111, section 3.2).
  if (response.statusCode === 304) response.removeHeader(policyHeader)
  if (made.length === 0) return response.end(done)
  const policy = response.getHeader(policyHeader)
  const type = String(response.getHeader('content-type'))
  const isHtml = type.startsWith('text/html')
  const html = isHtml ? writer.htmlOf(made.toString('utf8')) : null
  const body = html === null ? made : Buffer.from(html)
  if (html !== null && typeof policy === 'string') response.setHeader(policyHeader, writer.policyOf(policy, html))
  if (!/accept-encoding/i.test(String(response.getHeader('vary')))) response.appendHeader('vary', 'Accept-Encoding')
  const isCompressed = encoding !== null && compressible.test(type) && body.length >= worthCompressing
  const sent = isCompressed ? compressors[encoding](body) : body
  if (isCompressed) response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', sent.length)
  return response.end(sent, done)
}
