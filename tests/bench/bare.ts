import { fork } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A response as it was received, its body still compressed and in base64. */
export interface Recording {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface BareServer {
  readonly url: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** Starts a bare server that sends these bytes for these paths. */
export async function startBareServer(recordings: readonly Recording[]): Promise<BareServer> {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'))
  child.send(recordings)
  const [{ port }] = (await once(child, 'message')) as [AddressInfo]
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url: `http://127.0.0.1:${String(port)}`, pid: child.pid ?? 0, stop }
}

/** The response of this address, byte by byte; with `content-length` instead of chunks, as a bare server would send it. */
export function record(url: string, path: string, headers: Readonly<Record<string, string>>): Promise<Recording> {
  return new Promise((resolve, reject) => {
    const request = http.get(new URL(path, url), { headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${path}: ${String(response.statusCode)}`))
        const body = Buffer.concat(chunks)
        const kept = Object.entries(response.headers).flatMap(([name, value]) =>
          typeof value === 'string' && !['transfer-encoding', 'connection', 'keep-alive', 'date'].includes(name)
            ? [[name, value]]
            : [],
        )
        const sent = Object.fromEntries([...kept, ['content-length', String(body.length)]]) as Record<string, string>
        resolve({ path, headers: sent, body: body.toString('base64') })
      })
    })
    request.once('error', reject)
  })
}
