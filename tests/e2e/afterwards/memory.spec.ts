import { expect, test } from '@playwright/test'

import { memoryOf } from '../../bench/process-figures.ts'

/** Megabytes. Far more than one of the visits needs, and far less than a leak of all of them would leave. */
const most = 800

test('after the visits of all other tests the memory of the server is within its budget', () => {
  test.skip(process.platform !== 'linux', 'The memory of a process is read from /proc.')
  const pid = process.env.E2E_APP_PID
  test.skip(!pid, 'E2E_APP_PID does not name the process of the server.')
  expect(memoryOf(Number(pid))).toBeLessThanOrEqual(most)
})
