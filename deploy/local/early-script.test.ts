import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { earlyScriptFile, earlyScriptModule } from './early-script.ts'

test('the script in the head of every page is the bundle of its sources: if not, run npm run generate', async () => {
  expect(readFileSync(earlyScriptFile, 'utf8') === (await earlyScriptModule())).toBe(true)
})

test('it is small enough to run before a page is shown', () => {
  expect(readFileSync(earlyScriptFile).length).toBeLessThan(13_800)
})
