import { expect, it } from 'vitest'

import { appEnvironment } from '../local/app-env'
import { mallocArenas, serverFlags } from '../container/server-flags.mjs'
import { read } from './files'

const image = read('Dockerfile')
const { start } = (JSON.parse(read('package.json')) as { scripts: { start: string } }).scripts
const secrets = { payload: '', stripeSecretKey: '', stripePublishableKey: '', stripeWebhook: '', metrics: '' }
const local = appEnvironment({ port: 1, databaseUrl: '', smtpUrl: '', stripeUrl: '', mediaDir: '', secrets })

it('gives the server the same flags in the image, by npm start, and in the demo and tests', () => {
  const entry = /^ENTRYPOINT (\[.*\])$/m.exec(image)?.[1] ?? '[]'
  expect(JSON.parse(entry)).toEqual(['tini', '--', 'node', ...serverFlags, 'main.mjs'])
  expect(start).toContain(` node ${serverFlags.join(' ')} `)
  expect(local.NODE_OPTIONS?.split(' ')).toEqual(expect.arrayContaining([...serverFlags]))
})

it('gives it the same number of glibc heaps in all of them', () => {
  expect(image).toContain(`MALLOC_ARENA_MAX=${mallocArenas} `)
  expect(start).toContain(`MALLOC_ARENA_MAX=${mallocArenas} `)
  expect(local.MALLOC_ARENA_MAX).toBe(mallocArenas)
})
