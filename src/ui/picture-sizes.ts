interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Browsers load the smallest file that is at least as wide as needed, as `tests/e2e/sharp-pictures.spec.ts` checks. The
 * reserve is for frames that are a little wider than `sizes` says; more would make a phone of 412 pixels at 1.75 times
 * the density take the file of 1,200 pixels in place of that of 800, which is a quarter of its weight.
 */
const reserve = 1.05

/** 1.25 for '5 / 4'. */
function ratioOf(aspectRatio: string): number {
  const [width = 1, height = 1] = aspectRatio.split('/').map(Number)
  return width / height
}

/**
 * How many times wider than its frame a picture is drawn by `object-fit: cover`: a frame of a taller shape shows the
 * full height of the picture and cuts off its sides.
 */
export function cropFactor(picture: Size, aspectRatio: string | undefined): number {
  if (aspectRatio === undefined || picture.width <= 0 || picture.height <= 0) return 1
  return Math.max(1, picture.width / picture.height / ratioOf(aspectRatio))
}

/** Splits at separators outside parentheses. */
function splitOutside(text: string, separator: ',' | ' '): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === separator && depth === 0) parts.push('')
    else parts.push((parts.pop() ?? '') + letter)
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/**
 * `<img sizes>` of a picture, from the widths of its frame in the same notation: wider by what the frame cuts off, so
 * that the browser fetches a file that is sharp.
 */
export function croppedSizes(frame: string, factor: number): string {
  const times = Math.ceil(factor * reserve * 100) / 100
  return splitOutside(frame, ',')
    .map((step) => {
      const words = splitOutside(step, ' ')
      const width = words.pop() ?? '100vw'
      return [...words, `calc(${width} * ${String(times)})`].join(' ')
    })
    .join(', ')
}
