import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import sharp from 'sharp'

import type { Pixels } from '@/features/content/draw-sizes'

/**
 * The pictures of the demo stores as WebP, drawn by `npm run draw:demo`; they have the same path in the sources and in
 * the image. They lack the grain of the paper, because noise would make them five times as large.
 */
export const mastersDir = resolve('src/seed/masters')

export const masterFile = (key: string): string => resolve(mastersDir, `${key}.webp`)

/** A tile of noise that continues at each of its edges. */
export const grainFile = resolve(mastersDir, 'grain.png')

export const readMaster = (key: string): Promise<Buffer> => readFile(masterFile(key))

/** The finished picture of a master: its pixels under the grain. */
export async function finishMaster(master: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(master)
    .composite([{ input: grainFile, tile: true }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } }
}
