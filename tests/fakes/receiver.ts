import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request that has arrived whole. */
export interface Received {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly body: string
}

export interface Receiver {
  readonly port: number
  readonly close: () => Promise<void>
}

/** A server on this machine that passes each request to `take`; responds with `{}` and 200 if `take` accepts it, otherwise 404. */
export async function startReceiver(take: (received: Received) => boolean): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: path = '' } = request
      const isTaken = take({ method, path, body: Buffer.concat(chunks).toString() })
      response.writeHead(isTaken ? 200 : 404, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
