import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'

import { drawSizes, drawSizesFrom } from './draw-sizes'

const filled = (background: string) => sharp({ create: { width: 40, height: 20, channels: 3, background } })

const colorOf = async (image: Sharp) => {
  const { dominant } = await sharp(await image.png().toBuffer()).stats()
  return dominant.r > dominant.b ? 'red' : 'blue'
}

describe('sizes of uploads', () => {
  it('are drawn from the file', async () => {
    const file = await filled('#f00').webp().toBuffer()
    expect(await colorOf(drawSizes(file).clone().resize({ width: 10 }))).toBe('red')
  })

  it('are drawn from decoded pixels that belong to the file', async () => {
    const file = await filled('#f00').webp().toBuffer()
    drawSizesFrom(file, {
      data: await filled('#00f').raw().toBuffer(),
      raw: { width: 40, height: 20, channels: 3 },
    })
    expect(await drawSizes(file).metadata()).toMatchObject({ width: 40, height: 20 })
    expect(await colorOf(drawSizes(file).rotate().clone().resize({ width: 10 }))).toBe('blue')
    expect(await colorOf(drawSizes(Buffer.from(file)))).toBe('red')
  })

  it('are encoded as AVIF with fewer colors than pixels only when they are drawn from decoded pixels', async () => {
    const file = await filled('#f00').webp().toBuffer()
    const isSubsampled = async () => {
      const avif = await drawSizes(file).clone().toFormat('avif', { quality: 60 }).toBuffer()
      // `chroma_subsampling_x` and `_y` of the AV1 Codec ISO Media File Format Binding, 2.3.3.
      return ((avif[avif.indexOf('av1C') + 6] ?? 0) & 0b1100) !== 0
    }
    expect(await isSubsampled()).toBe(false)
    drawSizesFrom(file, { data: await filled('#f00').raw().toBuffer(), raw: { width: 40, height: 20, channels: 3 } })
    expect(await isSubsampled()).toBe(true)
  })
})
