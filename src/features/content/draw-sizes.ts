import sharp, { type Sharp, type SharpInput, type SharpOptions } from 'sharp'

/** Seconds that drawing one size may take. */
const patience = 20

/** JPEG has no transparency, and Payload asks only for the format: transparent pixels would become black. */
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

/** The `sharp` function with which Payload draws the sizes of uploads. */
export const drawSizes = (input?: SharpInput, options?: SharpOptions): Sharp =>
  onWhite(sharp(input, options).timeout({ seconds: patience }))
