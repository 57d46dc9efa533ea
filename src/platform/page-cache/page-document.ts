import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import type { SplitPage } from '@/platform/http/deferred-scripts'

import { acceptedEncoding, type Encoding } from './accepted-encoding'
import { dataHeaders, noDataHeaders } from './data-answers'
import { isCached, visitedPath } from './visit'

const policyHeader = 'content-security-policy'

/** A fast level, because each page is compressed for one visit; it takes a millisecond or two. */
const compressors: Record<Encoding, (body: Buffer) => Buffer> = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => gzipSync(body),
}

const compressible = /^(?:text\/|application\/(?:json|xml))/

/** Bytes: smaller bodies are not worth compressing. */
const worthCompressing = 1024

/** Methods of a response that are replaced while the page is held in memory, and restored at its end. */
const held = ['write', 'writeHead', 'end', 'flushHeaders']

/** How a held page is sent. */
interface PageWriter {
  /** Completes the content security policy from the HTML that is sent. */
  readonly policyOf: (policy: string, html: string) => string
  /** The HTML to send, from Next's HTML. A pure function. */
  readonly htmlOf: (html: string) => string
  /** The same with its data apart, for a page that is the same for everybody. */
  readonly splitOf: (html: string) => SplitPage
}

/** Which paths lead to held pages, and how these are sent. */
export interface HeldPages extends PageWriter {
  readonly isHeld: (path: string) => boolean
  /** Whether these are the same for everybody, so that their data is an answer of its own. */
  readonly isPublic: (path: string) => boolean
}

/** Whether a request is for a held page as a document, and not for data of Next's router (`RSC`). */
export const isHeldDocument = ({ method, url = '/', headers }: IncomingMessage, { isHeld }: HeldPages): boolean =>
  (method === 'GET' || method === 'HEAD') && headers['rsc'] === undefined && isHeld(url.split('?', 1)[0] ?? '/')

interface Held {
  readonly body: Buffer
  /** The best that the client accepts. */
  readonly encoding: Encoding | null
}

/** Holds Next's answer in memory, and lets `send` end it, with all headers still to be sent. Next must not compress it. */
function hold(request: IncomingMessage, response: ServerResponse, send: (held: Held, done: () => void) => void): void {
  const encoding = acceptedEncoding(request.headers['accept-encoding'])
  delete request.headers['accept-encoding']
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
    send({ body: Buffer.concat(parts), encoding }, callback(args) ?? (() => undefined))
    return response
  }) as typeof response.end
}

/**
 * Holds Next's answer to a visit of a page, so that its HTML can be changed, and the policy can name the scripts in it,
 * before the first byte is sent. It compresses the page in place of Next. Pages are small; other answers are not held.
 */
export function holdDocument(request: IncomingMessage, response: ServerResponse, writer: PageWriter): void {
  const isVisit = visitedPath(request) !== null
  // So that GET and HEAD get the same headers; Node sends no body with the answer to a HEAD.
  if (request.method === 'HEAD') request.method = 'GET'
  hold(request, response, ({ body, encoding }, done) => {
    // A 304 would replace the policy of the browser's stored page, whose scripts may be others (RFC 9111, section 3.2).
    if (response.statusCode === 304) response.removeHeader(policyHeader)
    if (body.length === 0) {
      response.end(done)
      return
    }
    const policy = response.getHeader(policyHeader)
    if (!String(response.getHeader('content-type')).startsWith('text/html')) {
      sendBody(response, { body, encoding }, done)
      return
    }
    const made = body.toString('utf8')
    const html = isVisit && isCached(response) ? writer.splitOf(made).html : writer.htmlOf(made)
    if (typeof policy === 'string') response.setHeader(policyHeader, writer.policyOf(policy, html))
    sendBody(response, { body: Buffer.from(html), encoding }, done)
  })
}

/**
 * Holds Next's answer to a visit of a page and sends the data of this page in place of it: 404 when that is not what `key`
 * names. The request must be plain.
 */
export function holdData(
  request: IncomingMessage,
  response: ServerResponse,
  { key, splitOf }: Pick<PageWriter, 'splitOf'> & { readonly key: string },
): void {
  if (request.method === 'HEAD') request.method = 'GET'
  hold(request, response, ({ body, encoding }, done) => {
    const data = isCached(response) ? splitOf(body.toString('utf8')).data : null
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    if (data?.key !== key) {
      response.writeHead(404, noDataHeaders).end(done)
      return
    }
    response.statusCode = 200
    response.setHeaders(new Map(Object.entries(dataHeaders)))
    sendBody(response, { body: Buffer.from(data.json), encoding }, done)
  })
}

function sendBody(response: ServerResponse, { body, encoding }: Held, done: () => void): void {
  const type = String(response.getHeader('content-type'))
  if (!/accept-encoding/i.test(String(response.getHeader('vary')))) response.appendHeader('vary', 'Accept-Encoding')
  const isCompressed = encoding !== null && compressible.test(type) && body.length >= worthCompressing
  const sent = isCompressed ? compressors[encoding](body) : body
  if (isCompressed) response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', sent.length)
  response.end(sent, done)
}
