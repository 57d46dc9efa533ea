import { expect, test } from 'vitest'

import { systemContext } from '@/platform/request-context'
import { seed } from '@/seed/main'

import { createStaff } from '../factories/staff'
import { createStore } from '../factories/store'

test('an interrupted seed is not treated as a complete one', async () => {
  const system = await systemContext()
  const store = await createStore(system, { slug: 'flow-masters', isDefault: true })
  await expect(seed([])).rejects.toThrow(/interrupted.*--reset/)
  await createStaff({ ...system, store })
  expect(await seed([])).toBe(0)
})
