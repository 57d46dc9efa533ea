import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { summarize, type Envelope, type MessageSummary } from './message.ts'

/** More messages than this come only from an endless loop in a test; the oldest are deleted. */
const MAX_MESSAGES = 5_000

export interface MessageFilter {
  /** A recipient's address, whole, any case; Bcc counts. */
  to?: string | undefined
  /** A part of subject, sender or recipient, any case. */
  query?: string | undefined
  limit?: number | undefined
}

/** The caught messages, newest first. With a folder, each is a .eml and a .json file and survives a restart. */
export class MessageStore {
  readonly #dir: string | undefined
  readonly #raw = new Map<string, Buffer>()
  readonly #listeners = new Set<() => void>()
  #messages: MessageSummary[]

  constructor(dir?: string) {
    this.#dir = dir
    this.#messages = dir === undefined ? [] : loadSummaries(dir)
  }

  /** Resolves after the message is in its file, so that a 250 means that it is kept. */
  async add(raw: Buffer, envelope: Envelope): Promise<MessageSummary> {
    const receivedAt = new Date().toISOString()
    const id = `${receivedAt.replace(/\D/g, '')}-${randomBytes(4).toString('hex')}`
    const summary = await summarize(raw, { id, receivedAt, envelope })
    if (this.#dir === undefined) this.#raw.set(id, raw)
    else {
      await writeFile(join(this.#dir, `${id}.eml`), raw)
      await writeFile(join(this.#dir, `${id}.json`), JSON.stringify(summary))
    }
    this.#messages.unshift(summary)
    for (const old of this.#messages.slice(MAX_MESSAGES)) this.remove(old.id)
    this.#notify()
    return summary
  }

  list({ to, query, limit = 100 }: MessageFilter = {}): MessageSummary[] {
    const recipient = to?.toLowerCase()
    const part = query?.toLowerCase()
    return this.#messages
      .filter((message) => recipient === undefined || recipientsOf(message).includes(recipient))
      .filter(
        (message) =>
          part === undefined ||
          [message.subject, message.from, ...recipientsOf(message)].some((text) => text.toLowerCase().includes(part)),
      )
      .slice(0, limit)
  }

  get count(): number {
    return this.#messages.length
  }

  find(id: string): MessageSummary | null {
    return this.#messages.find((message) => message.id === id) ?? null
  }

  async readRaw(id: string): Promise<Buffer> {
    return this.#raw.get(id) ?? (await readFile(join(this.#dir ?? '', `${id}.eml`)))
  }

  remove(id: string): void {
    this.#messages = this.#messages.filter((message) => message.id !== id)
    this.#raw.delete(id)
    if (this.#dir !== undefined) {
      for (const ending of ['eml', 'json']) rmSync(join(this.#dir, `${id}.${ending}`), { force: true })
    }
    this.#notify()
  }

  clear(): void {
    for (const { id } of this.#messages) this.remove(id)
  }

  /** Calls back on each change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}

function recipientsOf(message: MessageSummary): string[] {
  return [...message.to, ...message.envelope.to].map((address) => address.toLowerCase())
}

/** A message whose summary is missing or cut off (a kill -9 while writing) was never acknowledged: left out. */
function loadSummaries(dir: string): MessageSummary[] {
  mkdirSync(dir, { recursive: true })
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .flatMap((name) => {
      try {
        return [JSON.parse(readFileSync(join(dir, name), 'utf8')) as MessageSummary]
      } catch {
        return []
      }
    })
}
