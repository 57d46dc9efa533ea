import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

import { assert, expect, it, onTestFinished } from 'vitest'

import { freePort, isPortFree, parsePort, requirePort } from './ports'
import { Problem } from './problem'

async function takePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    await new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

it('finds another port when the preferred one is taken', async () => {
  const taken = await takePort()
  const found = await freePort(taken)
  expect(found).not.toBe(taken)
  expect(await isPortFree(found)).toBe(true)
})

it('says who has the port and how to choose another', async () => {
  const taken = await takePort()
  const rerun = (port: number): string => `PORT=${String(port)} npm run demo`
  const problem = await requirePort(taken, rerun).catch((error: unknown) => error)
  assert(problem instanceof Problem)
  expect(problem.message).toContain(`Port ${String(taken)} is taken by `)
  expect(problem.message).toContain(`(process ${String(process.pid)})`)
  expect(problem.remedy).toMatch(/PORT=\d+ npm run demo/)
})

it.each(['0', '-1', '70000', '30a', '3000.5'])('refuses %s as a port', (text) => {
  expect(() => parsePort(text, 3000)).toThrow(text)
})

it('uses the default port when none is given', () => {
  expect(parsePort(undefined, 3000)).toBe(3000)
  expect(parsePort('', 3000)).toBe(3000)
  expect(parsePort('8080', 3000)).toBe(8080)
})
