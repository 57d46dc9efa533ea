import { readdir } from 'node:fs/promises'

import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { finishMaster, grainFile, masterFile, mastersDir, readMaster } from './masters'
import { seedStores } from './stores'
import { wantedPictures } from './wanted-pictures'

const wanted = seedStores.flatMap(wantedPictures)

describe('masters of the demo pictures', () => {
  it('exist for each picture that the data names, and for no other', async () => {
    const files = (await readdir(mastersDir)).filter((name) => name.endsWith('.webp'))
    expect(files.toSorted()).toEqual([...new Set(wanted.map(({ key }) => `${key}.webp`))].toSorted())
  })

  it('are as wide as pages show them', async () => {
    for (const { key, view } of wanted) {
      const { format, width, height, hasAlpha } = await sharp(masterFile(key)).metadata()
      const isWide = view === 'wide'
      expect({ format, width, isPortrait: height > width, hasAlpha }, key).toEqual({
        format: 'webp',
        width: isWide ? 1800 : 1200,
        isPortrait: !isWide,
        hasAlpha: false,
      })
    }
  })

  it('get their grain from a tile that continues at its edges', async () => {
    const { data, info } = await sharp(grainFile).raw().toBuffer({ resolveWithObject: true })
    expect(info.channels).toBe(4)
    const opacity = (x: number, y: number) => data[(y * info.width + x) * 4 + 3] ?? 0
    const rows = Array.from({ length: info.height }, (_, y) => y)
    const step = (a: number, b: number) =>
      rows.reduce((sum, y) => sum + Math.abs(opacity(a, y) - opacity(b, y)), 0) / info.height
    // Neighbors across the edge differ no more than neighbors in the middle.
    expect(step(info.width - 1, 0)).toBeLessThan(1.5 * step(100, 101))
  })

  it('keep their size under the grain', async () => {
    const { data, raw } = await finishMaster(await readMaster('home-hero'))
    expect(raw).toMatchObject({ width: 1800, height: 1050, channels: 3 })
    expect(data).toHaveLength(1800 * 1050 * 3)
  })
})
