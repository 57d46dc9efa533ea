import { connect } from 'node:net'

import { baseUrl } from './shop.ts'

export interface RawAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

interface RawOptions {
  readonly method?: string
  /** Each character is sent as one byte. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Sends exactly these bytes, one for each character: HTTP clients would encode or refuse them. */
export function rawRequest(
  target: string,
  { method = 'GET', headers = {}, body = '' }: RawOptions = {},
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(baseUrl)
  const all = {
    host,
    connection: 'close',
    ...(body === '' ? {} : { 'content-length': String(body.length) }),
    ...headers,
  }
  const lines = [`${method} ${target} HTTP/1.1`, ...Object.entries(all).map(([name, value]) => `${name}: ${value}`)]
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ port: Number(port), host: hostname })
    // A server that refuses a request may cut the connection once it has answered; without an answer it is an error.
    socket.on('error', (error) => {
      if (chunks.length === 0) reject(error)
    })
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
        head: text.slice(0, end),
        body: text.slice(end + 4),
      })
    })
    socket.write(Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1'))
  })
}
