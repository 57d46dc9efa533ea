import { createRequire } from 'node:module'

import type { default as OpenPicture, CreateRaw, Sharp, SharpInput, SharpOptions } from 'sharp'

/** Seconds that drawing one size may take. */
const patience = 20

/** A decoded picture. */
export interface Pixels {
  readonly data: Buffer
  readonly raw: CreateRaw
}

const pixelsOf = new WeakMap<object, Pixels>()

/**
 * Makes the sizes of an upload from these pixels and not from its file, which Payload would decode again for each size;
 * for a grainy picture that is half of the work. `file` must be the buffer that is passed to Payload.
 */
export function drawSizesFrom(file: Buffer, pixels: Pixels): void {
  pixelsOf.set(file, pixels)
}

const require = createRequire(import.meta.url)

/** Loaded with the first upload, because libvips takes 25 MB. Payload does not wait for a promise here. */
const library = () => require('sharp') as typeof OpenPicture

function open(input?: SharpInput, options?: SharpOptions): Sharp {
  const sharp = library()
  const pixels = Buffer.isBuffer(input) ? pixelsOf.get(input) : undefined
  return pixels ? sharp(pixels.data, { raw: pixels.raw }) : sharp(input, options)
}

/** JPEG has no transparency, and Payload sets only the format: transparent pixels would become black. */
function onWhite(image: Sharp): Sharp {
  const clone = image.clone.bind(image)
  const toFormat = image.toFormat.bind(image)
  return Object.assign(image, {
    clone: () => onWhite(clone()),
    toFormat: (...[format, options]: Parameters<Sharp['toFormat']>) => {
      if (format === 'jpeg') image.flatten({ background: '#fff' })
      return toFormat(format, options)
    },
  })
}

/** The `sharp` function with which Payload makes the sizes of uploads. */
export const drawSizes = (input?: SharpInput, options?: SharpOptions): Sharp =>
  onWhite(open(input, options).timeout({ seconds: patience }))
