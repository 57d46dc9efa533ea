import { path, roundRect } from './shapes'
import { Sheet } from './sheet'
import type { Frame } from './scene'

/** Units of a drawing after which the noise repeats. */
const tile = 160

/** The tooth of the paper. One small tile of noise, repeated: a whole sheet of it is slow. */
export function grain(sheet: Sheet, { width, height }: Frame): string {
  const noise = sheet.define(
    'grain',
    (id) =>
      `<filter id="${id}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">` +
      `<feTurbulence type="fractalNoise" baseFrequency="0.85" numOctaves="2" seed="7" stitchTiles="stitch"/>` +
      `<feColorMatrix values="0 0 0 0 0.2  0 0 0 0 0.14  0 0 0 0 0.1  0.26 0 0 0 -0.1"/></filter>`,
  )
  const pattern = sheet.define(
    'grain-tile',
    (id) =>
      `<pattern id="${id}" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse">` +
      `<rect width="${tile}" height="${tile}" filter="url(#${noise})"/></pattern>`,
  )
  return path(roundRect(0, 0, width, height, 0), { fill: `url(#${pattern})` })
}

/** Three by three tiles of the grain on nothing, so that the one in the middle can be scaled without its edges. */
export function grainTiles(): { readonly svg: string; readonly size: number } {
  const sheet = new Sheet()
  const [side, size] = [tile * 3, tile * 6]
  const body = grain(sheet, { width: side, height: side })
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${side} ${side}">` +
    `${sheet.toDefs()}${body}</svg>`
  return { svg, size }
}
