import { connect, type Socket } from 'node:net'

export interface SlowClients {
  readonly stillOpen: () => number
  readonly stop: () => Promise<void>
}

/** Requests that never end: a third in the middle of their head, a third of a body, a third of an upload. */
const beginnings = [
  'GET /products/notebook HTTP/1.1\r\nhost: localhost\r\nx-slow: ',
  'POST /api/storefront/v1/carts HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 90000\r\n\r\n{"currency": "',
  'POST /api/media HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=edge\r\ncontent-length: 900000\r\n\r\n--edge\r\n',
]

/** Opens connections that send a byte now and then (slowloris, and its kind with bodies). */
export async function startSlowClients(url: string, count: number): Promise<SlowClients> {
  const { hostname, port } = new URL(url)
  const open = new Set<Socket>()
  const connected = Array.from(
    { length: count },
    (_, index) =>
      new Promise<void>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(beginnings[index % beginnings.length] ?? '')
          open.add(socket)
          resolve()
        })
        socket.on('error', reject)
        socket.on('close', () => open.delete(socket))
        // The response is ignored.
        socket.resume()
      }),
  )
  await Promise.all(connected)
  const drip = setInterval(() => {
    for (const socket of open) socket.write('a')
  }, 200)
  return {
    stillOpen: () => open.size,
    stop: async () => {
      clearInterval(drip)
      await Promise.all(
        [...open].map(
          (socket) =>
            new Promise((resolve) => {
              socket.once('close', resolve).destroy()
            }),
        ),
      )
    },
  }
}
