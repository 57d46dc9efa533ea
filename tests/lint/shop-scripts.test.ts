import { globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect, test } from 'vitest'

const sources = new Map(
  globSync('src/**/*.{ts,tsx,json}')
    .filter((file) => !file.includes('.test.') && statSync(file).isFile())
    .map((file) => [file, readFileSync(file, 'utf8')]),
)

/** What a file imports of the shop's own source, without types, which do not exist in the browser. */
function importsOf(file: string): readonly string[] {
  const source = sources.get(file) ?? ''
  const found = source.matchAll(/(?:^(?:import|export)(?! type)[^'";]*?|\bimport\()'([^']+)'/gm)
  return [...found].flatMap(([, name = '']) => {
    const path = name.startsWith('@/') ? name.replace('@/', 'src/') : join(dirname(file), name)
    return [path, `${path}.ts`, `${path}.tsx`].filter((each) => sources.has(each)).slice(0, 1)
  })
}

const isServerAction = (file: string): boolean => /^'use server'/.test(sources.get(file) ?? '')

/** The files that a browser loads for these; a server action is only an address there. */
function loadedFor(entries: readonly string[]): ReadonlySet<string> {
  const loaded = new Set<string>()
  const waiting = [...entries]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file) || isServerAction(file)) continue
    loaded.add(file)
    waiting.push(...importsOf(file))
  }
  return loaded
}

const clientFiles = [...sources].filter(([, source]) => /^'use client'/.test(source)).map(([file]) => file)
const isOfPanel = (file: string): boolean => /\/ui\/admin\/|^src\/app\/\(payload\)\//.test(file)
const panelTexts = /(^|\/)(panel-texts|shared-panel)\.ts$|\/messages\/panel\//

test('the scripts of the panel have its texts', () => {
  expect([...loadedFor(clientFiles.filter(isOfPanel))].filter((file) => panelTexts.test(file))).toContain(
    'src/features/pricing/messages/panel/ar.json',
  )
})

test('no script of the shop has texts of the panel', () => {
  const entries = [...clientFiles.filter((file) => !isOfPanel(file)), 'src/app/(storefront)/early/main.ts']
  expect(entries).toContain('src/features/cart/ui/cart-drawer.tsx')
  const loaded = [...loadedFor(entries)]
  expect(loaded).toContain('src/shared/address-rules.ts')
  expect(loaded.filter((file) => panelTexts.test(file))).toEqual([])
})
