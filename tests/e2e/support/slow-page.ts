import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A shop whose pages come in two parts, as over a slow network. */
interface SlowShop {
  readonly url: string
  /** Sends the second half of every page. */
  readonly release: () => void
  readonly stop: () => void
}

/** A proxy for the shop at `shopUrl` that holds the end of each HTML page. Everything else is passed on. */
export async function startSlowShop(shopUrl: string): Promise<SlowShop> {
  const { host, hostname, port } = new URL(shopUrl)
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming
    const answered = (answer: IncomingMessage) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      if (!String(answer.headers['content-type']).startsWith('text/html')) {
        answer.pipe(outgoing)
        return
      }
      void buffer(answer).then(async (body) => {
        const middle = body.indexOf('</main>')
        outgoing.write(body.subarray(0, middle))
        await released
        outgoing.end(body.subarray(middle))
      })
    }
    const asked = { hostname, port, method, path: url, headers: { ...headers, host, 'accept-encoding': 'identity' } }
    incoming.pipe(request(asked, answered).on('error', () => outgoing.destroy()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  return {
    url: `http://localhost:${String(address.port)}`,
    release,
    stop: () => {
      release()
      server.closeAllConnections()
      server.close()
    },
  }
}
