import { mkdir, writeFile } from 'node:fs/promises'

import sharp from 'sharp'

import { appIcon, favicon } from './brand'

/** `npm run draw:brand`: writes the brand's files in `public/`. Run it again when the brand changes. */
async function main(): Promise<void> {
  await mkdir('public', { recursive: true })
  await writeFile('public/icon.svg', `${favicon('flow-masters').svg}\n`)
  await sharp(Buffer.from(appIcon('flow-masters').svg))
    .resize(180)
    .png()
    .toFile('public/apple-touch-icon.png')
  process.stdout.write('public/icon.svg, public/apple-touch-icon.png\n')
}

await main()
