import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'

import { z } from 'zod'

import type { Faults } from './faults.ts'
import { readAttachment, readContent } from './message.ts'
import { renderInbox, type View } from './page.ts'
import type { MessageStore } from './store.ts'

export interface Inbox {
  store: MessageStore
  faults: Faults
}

interface Call extends Inbox {
  url: URL
  request: IncomingMessage
  response: ServerResponse
  /** The groups of the route's pattern. */
  params: string[]
}

const faultInputs = z.array(
  z.object({
    stage: z.enum(['connect', 'recipient', 'data']).default('data'),
    code: z.union([z.literal(0), z.int().min(400).max(599)]).default(0),
    delay: z.int().min(0).default(0),
    hang: z.boolean().default(false),
    keep: z.boolean().default(false),
    to: z.string().nullable().default(null),
    times: z.int().min(1).default(1),
  }),
)

const routes: [method: string, pattern: RegExp, handle: (call: Call) => Promise<void> | void][] = [
  ['GET', /^\/$/, showInbox],
  ['GET', /^\/m\/([\w-]+)$/, showInbox],
  ['GET', /^\/m\/([\w-]+)\/body$/, sendBody],
  ['GET', /^\/m\/([\w-]+)\/raw$/, sendRaw],
  ['GET', /^\/m\/([\w-]+)\/attachments\/(\d+)$/, sendAttachment],
  ['POST', /^\/m\/([\w-]+)\/delete$/, removeAndReturn],
  ['POST', /^\/delete$/, removeAndReturn],
  ['GET', /^\/events$/, streamChanges],
  ['GET', /^\/fonts\/(newsreader|hanken-grotesk)\.woff2$/, sendFont],
  ['GET', /^\/api\/messages$/, listMessages],
  ['GET', /^\/api\/messages\/([\w-]+)$/, sendMessage],
  ['DELETE', /^\/api\/messages(?:\/([\w-]+))?$/, removeMessages],
  ['GET', /^\/_fake\/faults$/, ({ response, faults }) => sendJson(response, 200, faults.list())],
  ['PUT', /^\/_fake\/faults$/, setFaults],
]

/** The web inbox, the JSON API for tests (`/api/messages`) and the switches for faults (`/_fake/faults`). */
export function createInboxHandler(inbox: Inbox): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const route = routes.find(([method, pattern]) => method === request.method && pattern.test(url.pathname))
    const [, pattern, handle] = route ?? ['', /^/, sendNotFound]
    const params = (pattern.exec(url.pathname) ?? []).slice(1)
    Promise.resolve(handle({ ...inbox, url, request, response, params })).catch((error: unknown) => {
      if (!response.headersSent) sendJson(response, 500, { error: String(error) })
    })
  }
}

async function showInbox({ store, url, response, params: [id] }: Call): Promise<void> {
  const query = url.searchParams.get('q') ?? ''
  const messages = store.list({ query: query === '' ? undefined : query })
  const message = id === undefined ? (messages[0] ?? null) : store.find(id)
  if (id !== undefined && !message) {
    response.writeHead(303, { location: '/' }).end()
    return
  }
  const content = message ? await readContent(await store.readRaw(message.id)) : null
  const view = z.enum(['html', 'text', 'headers']).catch(content?.html === '' ? 'text' : 'html')
  const page = renderInbox({
    messages,
    total: store.count,
    query,
    open:
      message && content ? { message, content, view: view.parse(url.searchParams.get('view')) satisfies View } : null,
    isChosen: id !== undefined,
  })
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page)
}

/** The mail's own HTML for the frame. Scripts cannot run: forbidden here and by the frame's sandbox. */
async function sendBody({ store, response, params: [id = ''] }: Call): Promise<void> {
  if (!store.find(id)) {
    sendJson(response, 404, { error: 'not found' })
    return
  }
  const { html } = await readContent(await store.readRaw(id))
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline' http: https:; font-src http: https: data:; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
    })
    .end(`<!doctype html><base target="_blank">${html}`)
}

async function sendRaw({ store, response, params: [id = ''] }: Call): Promise<void> {
  if (!store.find(id)) {
    sendJson(response, 404, { error: 'not found' })
    return
  }
  const headers = { 'content-type': 'message/rfc822', 'content-disposition': `attachment; filename="${id}.eml"` }
  response.writeHead(200, headers).end(await store.readRaw(id))
}

async function sendAttachment({ store, response, params: [id = '', index = ''] }: Call): Promise<void> {
  const attachment = store.find(id) ? await readAttachment(await store.readRaw(id), Number(index)) : null
  if (!attachment) {
    sendJson(response, 404, { error: 'not found' })
    return
  }
  response
    .writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
    })
    .end(attachment.content)
}

function removeAndReturn({ store, response, params: [id] }: Call): void {
  if (id === undefined) store.clear()
  else store.remove(id)
  response.writeHead(303, { location: '/' }).end()
}

/** Server-sent events: one empty message for each change of the inbox. */
function streamChanges({ store, request, response }: Call): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(': open\n\n')
  const unsubscribe = store.subscribe(() => response.write('data: changed\n\n'))
  request.on('close', unsubscribe)
}

async function sendFont({ response, params: [name = ''] }: Call): Promise<void> {
  const file = createRequire(import.meta.url).resolve(
    `@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`,
  )
  const headers = { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=86400' }
  response.writeHead(200, headers).end(await readFile(file))
}

/** `?to=` a recipient, `?q=` a part of subject or address, `?limit=` (20). Newest first, with text and HTML. */
async function listMessages({ store, url, response }: Call): Promise<void> {
  const messages = store.list({
    to: url.searchParams.get('to') ?? undefined,
    query: url.searchParams.get('q') ?? undefined,
    limit: Number(url.searchParams.get('limit') ?? 20),
  })
  const items = await Promise.all(
    messages.map(async (message) => ({ ...message, ...(await readContent(await store.readRaw(message.id))) })),
  )
  sendJson(response, 200, { items })
}

async function sendMessage({ store, response, params: [id = ''] }: Call): Promise<void> {
  const message = store.find(id)
  if (!message) sendJson(response, 404, { error: 'not found' })
  else sendJson(response, 200, { ...message, ...(await readContent(await store.readRaw(id))) })
}

function removeMessages({ store, response, params: [id] }: Call): void {
  if (id === undefined) store.clear()
  else store.remove(id)
  response.writeHead(204).end()
}

/** Body: a list of faults, which replaces the present ones; `[]` removes all. */
async function setFaults({ faults, request, response }: Call): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const parsed = faultInputs.safeParse(JSON.parse(Buffer.concat(chunks).toString() || '[]'))
  if (!parsed.success) {
    sendJson(response, 400, { error: z.prettifyError(parsed.error) })
    return
  }
  faults.set(parsed.data)
  sendJson(response, 200, faults.list())
}

function sendNotFound({ response }: Call): void {
  sendJson(response, 404, { error: 'not found' })
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}
