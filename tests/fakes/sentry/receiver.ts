import { startReceiver } from '../receiver.ts'

export interface SentryReceiver {
  readonly dsn: string
  /** One text a report: the envelope's lines, of which the third is the event (JSON). */
  readonly reports: string[]
  readonly close: () => Promise<void>
}

/** A server that takes error reports as Sentry's ingest does, and keeps what it gets. */
export async function startSentryReceiver(): Promise<SentryReceiver> {
  const reports: string[] = []
  const { port, close } = await startReceiver(({ method, path, body }) => {
    const isReport = method === 'POST' && /^\/api\/7\/envelope\//.test(path)
    if (isReport) reports.push(body)
    return isReport
  })
  return { dsn: `http://public@127.0.0.1:${String(port)}/7`, reports, close }
}
