/** The control of cached pages: a bare `node:http` server that sends the recorded bytes. Started by ./bare.ts. */
import http from 'node:http'

import type { Recording } from './bare.ts'

process.once('message', (recordings: Recording[]) => {
  const answers = new Map(
    recordings.map(({ path, headers, body }) => [path, { headers, body: Buffer.from(body, 'base64') }]),
  )
  const server = http.createServer((request, response) => {
    const answer = answers.get(request.url ?? '')
    if (answer) response.writeHead(200, answer.headers).end(answer.body)
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
})
