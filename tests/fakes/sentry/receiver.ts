import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SentryReceiver {
  readonly dsn: string
  /** One text a report: the envelope's lines, of which the third is the event (JSON). */
  readonly reports: string[]
  readonly close: () => Promise<void>
}

/** A server that takes error reports as Sentry's ingest does, and keeps what it gets. */
export async function startSentryReceiver(): Promise<SentryReceiver> {
  const reports: string[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const isReport = request.method === 'POST' && /^\/api\/7\/envelope\//.test(request.url ?? '')
      if (isReport) reports.push(Buffer.concat(chunks).toString())
      response.writeHead(isReport ? 200 : 404, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    dsn: `http://public@127.0.0.1:${String((server.address() as AddressInfo).port)}/7`,
    reports,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
