import { readFileSync } from 'node:fs'

import { expect, test, vi } from 'vitest'

vi.stubEnv('OFFLINE', '1')
const { rateLimits } = await import('@/platform/rate-limits')

test('the table of limits in the operations guide is that of the code', () => {
  const guide = readFileSync('docs/guides/operations.md', 'utf8')
  const documented = [...guide.matchAll(/^\| `(\w+)` \| ([\d,]+) \| (\d+) (seconds?|minutes?|hours?) \|/gm)].map(
    ([, name = '', points = '', count, unit = '']) => {
      const second = unit.startsWith('hour') ? 3600 : unit.startsWith('minute') ? 60 : 1
      return [name, { points: Number(points.replace(',', '')), seconds: Number(count) * second }]
    },
  )
  expect(Object.fromEntries(documented)).toEqual(rateLimits)
})
