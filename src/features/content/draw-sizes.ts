import sharp, { type Sharp, type SharpInput, type SharpOptions } from 'sharp'

/** Seconds for one size. */
const patience = 20

/** Payload asks for JPEG alone, which has no transparency: what shows through would become black. */
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

/** The sharp that Payload draws the sizes of uploads with. */
export const drawSizes = (input?: SharpInput, options?: SharpOptions): Sharp =>
  onWhite(sharp(input, options).timeout({ seconds: patience }))
