import { mkdir, rm, writeFile } from 'node:fs/promises'

import sharp from 'sharp'

import { grainFile, masterFile, mastersDir } from '../../src/seed/masters'
import { seedStores } from '../../src/seed/stores'
import { wantedPictures, type WantedPicture } from '../../src/seed/wanted-pictures'

import { drawPicture } from './draw-picture'
import { grainTiles } from './grain'
import { toRequest } from './to-request'

/** Pixels: as wide as pages show them. */
const masterWidth = (view: WantedPicture['view']): number => (view === 'wide' ? 1800 : 1200)

/** Pixels of a master for each pixel of a drawing. */
const scale = 0.75

async function drawMaster(wanted: WantedPicture): Promise<number> {
  const { svg } = drawPicture(toRequest(wanted))
  const { size } = await sharp(Buffer.from(svg))
    .resize({ width: masterWidth(wanted.view) })
    .removeAlpha()
    .webp({ quality: 84, effort: 6, smartSubsample: true })
    .toFile(masterFile(wanted.key))
  return size
}

async function drawGrain(): Promise<void> {
  const { svg, size } = grainTiles()
  const side = (size * scale) / 3
  const scaled = await sharp(Buffer.from(svg))
    .resize(size * scale)
    .png()
    .toBuffer()
  const tile = sharp(scaled).extract({ left: side, top: side, width: side, height: side })
  await writeFile(grainFile, await tile.png({ compressionLevel: 9 }).toBuffer())
}

/**
 * `npm run draw:demo`: redraws all masters of the demo stores' pictures in some minutes. Run it after changes to a
 * drawing or to the pictures in the data, and commit the files.
 */
async function main(): Promise<void> {
  await rm(mastersDir, { recursive: true, force: true })
  await mkdir(mastersDir, { recursive: true })
  await drawGrain()
  const wanted = seedStores.flatMap(wantedPictures)
  let bytes = 0
  for (const each of wanted) bytes += await drawMaster(each)
  process.stdout.write(`${wanted.length} pictures, ${(bytes / 1e6).toFixed(1)} MB\n`)
}

await main()
