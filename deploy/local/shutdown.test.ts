import { expect, it } from 'vitest'

import { Shutdown } from './shutdown'

it('stops services in reverse order, also those that are added while it runs or fail to stop', async () => {
  const shutdown = new Shutdown()
  const stopped: string[] = []
  const stopping = (name: string) => () => {
    stopped.push(name)
    return Promise.resolve()
  }
  shutdown.add(stopping('database'))
  shutdown.add(() => Promise.reject(new Error('It does not stop')))
  shutdown.add(() => {
    shutdown.add(stopping('started in the meantime'))
    return stopping('shop')()
  })

  const ended = shutdown.run()
  expect(shutdown.hasBegun).toBe(true)
  await Promise.all([ended, shutdown.run()])

  expect(stopped).toEqual(['shop', 'started in the meantime', 'database'])
})
