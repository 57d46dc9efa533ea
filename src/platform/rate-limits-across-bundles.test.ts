import { expect, test, vi } from 'vitest'

vi.stubEnv('OFFLINE', '1')
vi.stubEnv('RATE_LIMITS', 'on')

/** The module as in another of Next's bundles: with its own copy of the library and of all its classes. */
async function ofAnotherBundle() {
  vi.resetModules()
  return import('./rate-limits')
}

test('a limit that is exhausted in one bundle is a refusal in every other one, not an error', async () => {
  const first = await ofAnotherBundle()
  const { points } = first.rateLimits.password_reset
  for (let turn = 0; turn < points; turn += 1)
    expect(await first.takeTurn('password_reset', 'ada')).toMatchObject({ ok: true })
  for (const { takeTurn } of [first, await ofAnotherBundle(), await ofAnotherBundle()]) {
    const refused = await takeTurn('password_reset', 'ada')
    expect(refused).toMatchObject({ ok: false, code: 'rate_limited' })
    expect(await takeTurn('password_reset', 'bea')).toMatchObject({ ok: true })
  }
})

test('an overload and a refused payment are recognized when another bundle has thrown them', async () => {
  const thrown = await import('./overload-error')
  vi.resetModules()
  const { isOutage } = await import('./http/overload')
  expect(isOutage(new Error('outer', { cause: new thrown.OverloadError('full') }))).toBe(true)
  expect(isOutage(new Error('full'))).toBe(false)
})
